import type { Endpoint } from 'payload'
import { unknownAction } from '../../actions/action.ts'
import { tokensEndpoint } from '../tokens-endpoint.ts'
import { makeToken, revokeToken } from './tokens.ts'

/** What staff do for a partner, by name. The last one answers for every name that is not there. */
export const partnerActions: Endpoint[] = [
  tokensEndpoint,
  makeToken,
  revokeToken,
  unknownAction('partners', ['token', 'revoke']),
]

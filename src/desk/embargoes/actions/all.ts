import type { Endpoint } from 'payload'
import { unknownAction } from '../../actions/action.ts'
import { breach, decide } from '../../breaches/actions.ts'
import { readsEndpoint } from '../reads-endpoint.ts'
import { embargoStandingEndpoint } from '../standing-endpoint.ts'
import { admit, cancel, lift, shorten, uncover } from './ask.ts'
import { confirm, withdraw } from './confirm.ts'
import { cover, extend } from './extend-cover.ts'
import { impose } from './impose.ts'
import { dismiss } from './proposal.ts'

const loosening: Endpoint[] = [shorten, uncover, admit, cancel, lift]
const actions: Endpoint[] = [extend, cover, ...loosening, confirm, withdraw, dismiss, breach, decide]

/** What staff do with an embargo, by name. The last one answers for every name that is not there. */
export const embargoActions: Endpoint[] = [
  impose,
  embargoStandingEndpoint,
  readsEndpoint,
  ...actions,
  unknownAction(
    'embargoes',
    actions.map(({ path }) => path.replace('/:id/', '')),
  ),
]

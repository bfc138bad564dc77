import type { Endpoint } from 'payload'
import { unknownAction } from '../../actions/action.ts'
import { breach, decide } from '../../breaches/actions.ts'
import { cover, extend } from './extend-cover.ts'
import { impose } from './impose.ts'
import { readsEndpoint } from '../reads-endpoint.ts'
import { embargoStandingEndpoint } from '../standing-endpoint.ts'
import { cancel, confirm, lift, shorten, withdraw } from './two-editors.ts'

const actions: Endpoint[] = [extend, cover, shorten, cancel, lift, confirm, withdraw, breach, decide]

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

import { notReady } from '../search/routes.ts'

/** This node can't search yet: the same question can be answered in a moment. */
export class NotYet extends Error {
  constructor() {
    super(notReady)
  }
}

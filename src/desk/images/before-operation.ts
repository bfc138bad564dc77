import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

/** What the hooks here take of an operation before Payload acts on it. */
export type BeforeOperation = {
  readonly args: Parameters<CollectionBeforeOperationHook>[0]['args']
  readonly operation: string
  readonly overrideAccess?: boolean
  readonly req: PayloadRequest
}

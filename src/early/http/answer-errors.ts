import type { ErrorRequestHandler } from 'express'
import { refuse, refuseInput } from './answers.ts'

/** What can't be read is the sender's to mend. Whatever else went wrong, nothing of it is told. */
export function answerErrors(onError: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error)
    if (isUnreadable(error)) {
      if (error.status === 413) return refuse(res, 413, 'That is more than is taken here.')
      return refuseInput(res, [{ code: 'bad-request', message: `That can’t be read: ${error.message}` }])
    }
    onError(error)
    refuse(res, 500, 'Something went wrong here. It has been noted.')
  }
}

/** An address or a body that express could not read. */
function isUnreadable(error: unknown): error is Error & { readonly status: number } {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500
}

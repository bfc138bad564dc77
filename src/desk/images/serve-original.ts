import type { Rooms } from './rooms.ts'

/** An original is for whoever is signed in now, is kept by no cache, and runs nothing. */
export function keepPrivate({ headers }: { headers: Headers }): void {
  headers.set('cache-control', 'private, no-store')
  headers.set('x-content-type-options', 'nosniff')
  headers.set('content-security-policy', "sandbox; default-src 'none'")
}

/** A file that is not there is a 404; Payload, left alone, makes it a 500. Access has been decided before this is asked. */
export function answerMissing({ files }: Rooms) {
  return (_req: unknown, { params }: { params: { filename: string } }): Response | undefined => {
    if (files.hasOriginal(params.filename)) return undefined
    return Response.json({ errors: [{ code: 'not-found', message: 'There is no such file.' }] }, { status: 404 })
  }
}

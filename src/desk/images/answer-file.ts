import type { Readable } from 'node:stream'
import type { OpenBytes } from '../../storage/media-source.ts'

/** A file that is kept, as an answer of ours. Whoever hangs up lets go of it. */
export function answerFile({ stream, size }: OpenBytes, headers: Readonly<Record<string, string>>): Response {
  return new Response(bodyOf(stream), { headers: { ...headers, 'content-length': String(size) } })
}

function bodyOf(stream: Readable): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<unknown> = stream[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const next: IteratorResult<unknown, unknown> = await chunks.next()
      if (next.value instanceof Uint8Array) controller.enqueue(next.value)
      else controller.close()
    },
    cancel() {
      stream.destroy()
    },
  })
}

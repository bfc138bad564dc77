/** One of Server-Sent Events, as far as it is said: `id` stays until another is given. */
export type SentEvent = { readonly id: string | null; readonly retry: number | null; readonly data: string | null }

/** Reads a stream of Server-Sent Events (WHATWG HTML, 9.2.6). An event ends with an empty line; comments say nothing. */
export async function* readEvents(stream: ReadableStream<Uint8Array>): AsyncGenerator<SentEvent, void> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let id: string | null = null
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      // A line may end in any of three ways, and the second half of one may be still on its way.
      const heard = text + decoder.decode(value, { stream: true })
      const whole = heard.endsWith('\r') ? heard.slice(0, -1) : heard
      const parts = whole.replaceAll(/\r\n?/g, '\n').split('\n\n')
      text = (parts.pop() ?? '') + heard.slice(whole.length)
      for (const part of parts) {
        const event = eventOf(part, id)
        id = event.id
        yield event
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function eventOf(part: string, last: string | null): SentEvent {
  const said = { id: last, retry: null as number | null, data: [] as string[] }
  for (const line of part.split('\n')) {
    const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? []
    if (name === 'id') said.id = value
    else if (name === 'data') said.data.push(value)
    else if (name === 'retry' && /^\d+$/.test(value)) said.retry = Number(value)
  }
  return { id: said.id, retry: said.retry, data: said.data.length === 0 ? null : said.data.join('\n') }
}

import { get } from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

export type Heard = {
  readonly id: string
  readonly event: string
  readonly data: { readonly kind: string; readonly at?: string; readonly story?: unknown }
}

/** Someone who follows `/v1/changes`. */
export type Following = {
  readonly headers: IncomingHttpHeaders
  /** The next so many events, waited for. */
  readonly next: (count: number) => Promise<readonly Heard[]>
  /** Waits until this was heard, to the letter. */
  readonly heard: (text: string) => Promise<void>
  /** The `Last-Event-ID` of a browser that was told no more than this. */
  readonly place: () => string
  /** All that was told. */
  readonly text: () => string
  readonly leave: () => void
  /** The other side has ended it, as one ends an answer. */
  readonly ended: Promise<void>
}

/**
 * Follows the changes, and is there once everything up to now was told.
 *
 * @param address of whoever follows, when it is not this machine itself
 */
export async function follow(url: string, lastEventId?: string, address?: string): Promise<Following> {
  const headers = {
    ...(lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId }),
    ...(address === undefined ? {} : { 'X-Forwarded-For': address }),
  }
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${url}/v1/changes`, { headers }, resolve).on('error', reject)
  })
  let text = ''
  let given = 0
  let told = (): void => undefined
  response.setEncoding('utf8')
  response.on('data', (chunk: string) => {
    text += chunk
    told()
  })
  response.on('error', () => undefined)
  const ended = new Promise<void>((resolve) => response.once('end', resolve))

  async function until(isSo: () => boolean): Promise<void> {
    while (!isSo()) {
      await new Promise<void>((resolve) => {
        told = resolve
      })
    }
  }

  function events(): readonly Heard[] {
    return text
      .split('\n\n')
      .slice(0, -1)
      .flatMap((block) => {
        const [, id, event, data] = /^id: (.*)\nevent: (.*)\ndata: (.*)$/.exec(block) ?? []
        if (id === undefined || event === undefined || data === undefined) return []
        return [{ id, event, data: JSON.parse(data) as Heard['data'] }]
      })
  }

  await until(() => text.includes(': up to date\n\n'))
  return {
    headers: response.headers,
    async next(count) {
      await until(() => events().length >= given + count)
      given += count
      return events().slice(given - count, given)
    },
    heard: (wanted) => until(() => text.includes(wanted)),
    place: () => [...text.matchAll(/^id: (.*)$/gm)].at(-1)?.[1] ?? '',
    text: () => text,
    leave: () => response.destroy(),
    ended,
  }
}

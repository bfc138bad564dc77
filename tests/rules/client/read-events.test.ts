import { describe, expect, test } from '@jest/globals'
import { readEvents, type SentEvent } from '../../../src/client/read-events.ts'

async function heard(...chunks: readonly Uint8Array[]): Promise<SentEvent[]> {
  const events: SentEvent[] = []
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
  for await (const event of readEvents(stream)) events.push(event)
  return events
}

const bytes = (text: string) => new TextEncoder().encode(text)

describe('what is heard of a stream', () => {
  test.each([
    { says: 'an event with its id', text: 'id: 1\nevent: released\ndata: {}\n\n', is: [['1', '{}']] },
    {
      says: 'an id that stays for those after it',
      text: 'id: 1\n\ndata: a\n\n',
      is: [
        ['1', null],
        ['1', 'a'],
      ],
    },
    { says: 'data in several lines', text: 'data: a\ndata: b\n\n', is: [[null, 'a\nb']] },
    { says: 'a comment, which says nothing', text: ': up to date\n\n', is: [[null, null]] },
    { says: 'a colon without a space', text: 'id:1\ndata:a:b\n\n', is: [['1', 'a:b']] },
    {
      says: 'lines that end otherwise',
      text: 'id: 1\r\ndata: a\r\n\r\nid: 2\rdata: b\r\r\n',
      is: [
        ['1', 'a'],
        ['2', 'b'],
      ],
    },
    { says: 'nothing of an event that was cut off', text: 'data: a\n\ndata: b\n', is: [[null, 'a']] },
  ])('$says', async ({ text, is }) => {
    expect((await heard(bytes(text))).map(({ id, data }) => [id, data])).toEqual(is)
  })

  test('is the same wherever the pieces of it are cut', async () => {
    const text = bytes('retry: 2000\r\nid: 1\r\n\r\nid: 2\r\ndata: Ковач é\r\n\r\n')
    const whole = await heard(text)
    expect(whole).toEqual([
      { id: '1', retry: 2000, data: null },
      { id: '2', retry: null, data: 'Ковач é' },
    ])
    for (let cut = 1; cut < text.length; cut += 1) {
      expect(await heard(text.slice(0, cut), text.slice(cut))).toEqual(whole)
    }
  })
})

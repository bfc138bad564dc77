'use client'

import { useRef, useState } from 'react'
import type { Problem } from '../../../newsroom/errors.ts'
import type { Ticked } from '../grid/use-ticks.ts'
import { mayBeSentAgain } from './may-be-sent-again.ts'
import { sendFile } from './send-file.ts'
import { useWarning } from './use-warning.ts'

/** A file on its way in, and what came of it. */
export type Upload = {
  readonly key: number
  readonly name: string
} & (
  | { readonly state: 'waiting' }
  /** How much of it was sent, from 0 to 1; at 1 the desk is looking at it. */
  | { readonly state: 'sending'; readonly part: number }
  | { readonly state: 'taken'; readonly picture: Ticked; readonly similar: readonly Ticked[] }
  /** Nothing is wrong with what may be sent again: the desk was full, busy or out of reach. */
  | { readonly state: 'refused'; readonly problems: readonly Problem[]; readonly mayBeSentAgain: boolean }
)

type Outcome = Upload extends infer One ? (One extends Upload ? Omit<One, 'key' | 'name'> : never) : never

/** So many are sent at a time: each is decoded and read whole by the desk. */
const atOnce = 3

/** Sends files a few at a time. What becomes of one is nothing to the others. */
export function useUploads(onTaken: () => void): {
  readonly uploads: readonly Upload[]
  readonly send: (files: readonly File[]) => void
  /** Those by these keys once more. */
  readonly sendAgain: (keys: readonly number[]) => void
  readonly isBusy: boolean
} {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const files = useRef(new Map<number, File>())
  const queue = useRef<number[]>([])
  const sending = useRef(0)
  const made = useRef(0)
  const isBusy = uploads.some(({ state }) => state === 'waiting' || state === 'sending')
  useWarning(isBusy, 'Pictures are still on their way. Leave, and not see what comes of them?')

  function becomes(key: number, outcome: Outcome): void {
    setUploads((all) => all.map((one) => (one.key === key ? { key, name: one.name, ...outcome } : one)))
  }

  async function work(): Promise<void> {
    for (let key = queue.current.shift(); key !== undefined; key = queue.current.shift()) {
      const file = files.current.get(key)
      if (file !== undefined) await sendOne(key, file)
    }
  }

  async function sendOne(key: number, file: File): Promise<void> {
    becomes(key, { state: 'sending', part: 0 })
    const answer = await sendFile(file, (part) => {
      becomes(key, { state: 'sending', part })
    })
    if (answer.ok) {
      const doc: unknown = answer.json['doc']
      files.current.delete(key)
      becomes(key, { state: 'taken', picture: picture(doc), similar: similar(doc) })
      onTaken()
    } else becomes(key, { state: 'refused', problems: answer.problems, mayBeSentAgain: mayBeSentAgain(answer) })
  }

  function start(keys: readonly number[]): void {
    queue.current.push(...keys)
    while (sending.current < atOnce && queue.current.length > 0) {
      sending.current += 1
      void work().finally(() => {
        sending.current -= 1
      })
    }
  }

  return {
    uploads,
    isBusy,
    send(chosen) {
      const added = chosen.map((file) => ({ key: (made.current += 1), file }))
      for (const { key, file } of added) files.current.set(key, file)
      setUploads((all) => [
        ...all,
        ...added.map(({ key, file }) => ({ key, name: file.name, state: 'waiting' as const })),
      ])
      start(added.map(({ key }) => key))
    },
    sendAgain(keys) {
      for (const key of keys) becomes(key, { state: 'waiting' })
      start(keys)
    },
  }
}

function picture(doc: unknown): Ticked {
  const id: unknown = Reflect.get(Object(doc), 'id')
  const title: unknown = Reflect.get(Object(doc), 'title')
  return { id: String(id), title: typeof title === 'string' && title !== '' ? title : 'A picture' }
}

function similar(doc: unknown): readonly Ticked[] {
  const found: unknown = Reflect.get(Object(doc), 'similar')
  return Array.isArray(found) ? found.map(picture) : []
}

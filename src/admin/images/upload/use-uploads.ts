'use client'

import { useRef, useState } from 'react'
import type { Problem } from '../../../newsroom/errors.ts'
import type { Ticked } from '../grid/use-ticks.ts'
import { sendFile } from './send-file.ts'

/** A file on its way in, and what came of it. */
export type Upload = {
  readonly key: number
  readonly name: string
} & (
  | { readonly state: 'waiting' }
  /** How much of it was sent, from 0 to 1; at 1 the desk is looking at it. */
  | { readonly state: 'sending'; readonly part: number }
  | { readonly state: 'taken'; readonly picture: Ticked; readonly similar: readonly Ticked[] }
  | { readonly state: 'refused'; readonly problems: readonly Problem[] }
)

type Outcome = Upload extends infer One ? (One extends Upload ? Omit<One, 'key' | 'name'> : never) : never

/** So many are sent at a time: each is decoded and read whole by the desk. */
const atOnce = 3

/** Sends files a few at a time. What becomes of one is nothing to the others. */
export function useUploads(onTaken: () => void): {
  readonly uploads: readonly Upload[]
  readonly send: (files: readonly File[]) => void
} {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const queue = useRef<{ key: number; file: File }[]>([])
  const sending = useRef(0)
  const made = useRef(0)

  function becomes(key: number, outcome: Outcome): void {
    setUploads((all) => all.map((one) => (one.key === key ? { key, name: one.name, ...outcome } : one)))
  }

  async function work(): Promise<void> {
    for (let next = queue.current.shift(); next !== undefined; next = queue.current.shift()) {
      const { key, file } = next
      becomes(key, { state: 'sending', part: 0 })
      const answer = await sendFile(file, (part) => {
        becomes(key, { state: 'sending', part })
      })
      if (answer.ok) {
        const doc: unknown = answer.json['doc']
        becomes(key, { state: 'taken', picture: picture(doc), similar: similar(doc) })
        onTaken()
      } else becomes(key, { state: 'refused', problems: answer.problems })
    }
  }

  return {
    uploads,
    send(files) {
      const added = files.map((file) => ({ key: (made.current += 1), file }))
      queue.current.push(...added)
      setUploads((all) => [
        ...all,
        ...added.map(({ key, file }) => ({ key, name: file.name, state: 'waiting' as const })),
      ])
      while (sending.current < atOnce && queue.current.length > 0) {
        sending.current += 1
        void work().finally(() => {
          sending.current -= 1
        })
      }
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

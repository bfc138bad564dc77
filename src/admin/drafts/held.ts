import type { useForm } from '@payloadcms/ui'
import { askDesk, type Answer } from '../actions/post-action.ts'
import { roomOf } from '../stories/room.ts'
import { lineageOf, type Content } from './content.ts'
import { dropText, keepText, keyOf, unsavedStory } from './kept-text.ts'
import { createSaver, type Saver, type Sent } from './saver.ts'

const pauseMs = 1_200
/** The most a browser sends for a page that is gone. */
const keepaliveBytes = 60_000

/** A form, the words in it, and what saves them. */
export type Held = {
  readonly story: string
  readonly person: string
  readonly sitting: string
  readonly saver: Saver
  readonly opened: { current: boolean }
  /** The form is being filled with words that the desk does not have: they are not what was there. */
  readonly filling: { current: boolean }
  readonly flush: { current: () => void }
  form: ReturnType<typeof useForm> | null
  goTo: (path: string) => void
}

export type HeldRef = { readonly current: Held | null }

export function openHeld(story: string, person: string): Held {
  const sitting = Math.random().toString(36).slice(2, 10)
  const key = keyOf(person, story, sitting)
  const room = roomOf(story)
  const held: Held = {
    story,
    person,
    sitting,
    opened: { current: false },
    filling: { current: false },
    flush: { current: () => undefined },
    form: null,
    goTo: () => undefined,
    saver: createSaver({
      send: (sent) => send(held, sent),
      isSignedIn,
      keep: (content, revision) => {
        const isKept = keepText(localStorage, { key, at: new Date().toISOString(), revision, content })
        if (room.get().isFull === isKept) room.set({ isFull: !isKept })
      },
      drop: () => {
        dropText(localStorage, key)
      },
      report: (save) => {
        room.set(save.is === 'saved' ? { save, refused: [] } : { save })
        if (save.is === 'saved' && save.at !== null) void room.refresh()
      },
      now: () => new Date(Date.now() + room.get().clockAhead),
      pauseMs,
      savesByItself: story !== unsavedStory,
    }),
  }
  return held
}

async function send(held: Held, { content, revision, isExplicit }: Sent): Promise<Answer> {
  if (held.story === unsavedStory) return create(held, content)
  const body = { ...content, ...(revision === null ? {} : { revision }) }
  // What is typed is one version, rewritten; what somebody saves by hand is one to come back to.
  const how = isExplicit ? '' : '&autosave=true'
  const keepalive = document.visibilityState === 'hidden' && JSON.stringify(body).length < keepaliveBytes
  return askDesk(`/api/stories/${held.story}?draft=true&depth=0${how}`, { method: 'PATCH', body, keepalive })
}

async function create(held: Held, content: Content): Promise<Answer> {
  const lineage = lineageOf(held.form?.getData() ?? {})
  const answer = await askDesk('/api/stories?draft=true&depth=0', { method: 'POST', body: { ...content, ...lineage } })
  const made = answer.ok ? answer.json['doc'] : null
  if (typeof made === 'object' && made !== null && 'id' in made) {
    held.goTo(`/admin/collections/stories/${String(made.id)}`)
  }
  return answer
}

async function isSignedIn(): Promise<boolean> {
  const answer = await askDesk('/api/users/me')
  return answer.ok && typeof answer.json['user'] === 'object' && answer.json['user'] !== null
}

/** The revision of a story as the desk answers it. */
export function revisionIn(data: unknown): number | null {
  if (typeof data !== 'object' || data === null || !('revision' in data)) return null
  return typeof data.revision === 'number' ? data.revision : null
}

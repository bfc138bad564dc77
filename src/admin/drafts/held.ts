import { askDesk, type Answer } from '../actions/post-action.ts'
import { roomOf } from '../stories/room.ts'
import { lineageOf, type Content } from './content.ts'
import { dropText, keepText, keyOf, unsavedStory } from './kept-text.ts'
import { createSaver, type Saver, type Sent } from './saver.ts'
import type { Sheet } from './sheet.ts'

const pauseMs = 1_200
/** The most a browser sends for a page that is gone. */
const keepaliveBytes = 60_000

/** A form, the words in it, and what saves them. */
export type Held = {
  /** Its id, from the moment the desk has it. */
  story: string
  readonly person: string
  readonly sitting: string
  readonly saver: Saver
  /** Other sittings' words that are on the screen again, until the desk has them. */
  readonly restored: Set<string>
  isOpened: boolean
  /** Somebody has typed into the form. */
  isModified: boolean
  sheet: Sheet
  /** What a form says beside its words. */
  lineage: () => Content
  goTo: (path: string) => void
}

export type Opening = Pick<Held, 'story' | 'person' | 'sheet' | 'lineage' | 'goTo'>

export function openHeld(opening: Opening): Held {
  const sitting = Math.random().toString(36).slice(2, 10)
  const key = (aside = '') => keyOf(held.person, held.story, `${sitting}${aside}`)
  const kept = (content: Content, revision: number | null) => ({ at: new Date().toISOString(), revision, content })
  const saver = createSaver({
    send: (sent) => send(held, sent),
    isSignedIn,
    keep(content, revision) {
      const room = roomOf(held.story)
      const isKept = keepText(localStorage, { key: key(), ...kept(content, revision) })
      if (room.get().isFull === isKept) room.set({ isFull: !isKept })
    },
    drop() {
      dropText(localStorage, key())
    },
    putAside: (content, revision) =>
      keepText(localStorage, { key: key(`-aside-${String(Date.now())}`), ...kept(content, revision) }),
    report(save) {
      const room = roomOf(held.story)
      room.set(save.is === 'saved' ? { save, refused: [] } : { save })
      if (save.is !== 'saved' || save.at === null) return
      for (const restored of held.restored) dropText(localStorage, restored)
      held.restored.clear()
      room.hands?.lookForKept()
      void room.refresh()
    },
    now: () => new Date(Date.now() + roomOf(held.story).get().clockAhead),
    pauseMs,
    savesByItself: () => held.story !== unsavedStory,
  })
  const held: Held = { ...opening, sitting, saver, restored: new Set(), isOpened: false, isModified: false }
  return held
}

/** What is in the form by now, also what was typed a moment ago. */
export function takeDown(held: Held): void {
  if (held.isModified) held.saver.typed(held.sheet.words())
}

async function send(held: Held, { content, revision, isExplicit }: Sent): Promise<Answer> {
  if (held.story === unsavedStory) return create(held, content)
  const body = { ...content, ...(revision === null ? {} : { revision }) }
  // What is typed is one version, rewritten; what somebody saves by hand is one to come back to.
  const how = isExplicit ? '' : '&autosave=true'
  const keepalive = document.visibilityState === 'hidden' && JSON.stringify(body).length < keepaliveBytes
  return askDesk(`/api/stories/${held.story}?draft=true&depth=0${how}`, { method: 'PATCH', body, keepalive })
}

/** What is typed while the new story's own page opens is that story's, not another new one's. */
async function create(held: Held, content: Content): Promise<Answer> {
  const body = { ...content, ...lineageOf(held.lineage()) }
  const answer = await askDesk('/api/stories?draft=true&depth=0', { method: 'POST', body })
  const made = answer.ok ? answer.json['doc'] : null
  if (typeof made === 'object' && made !== null && 'id' in made) {
    dropText(localStorage, keyOf(held.person, held.story, held.sitting))
    held.story = String(made.id)
    held.goTo(`/admin/collections/stories/${held.story}`)
  }
  return answer
}

async function isSignedIn(): Promise<boolean> {
  const answer = await askDesk('/api/users/me')
  return answer.ok && typeof answer.json['user'] === 'object' && answer.json['user'] !== null
}

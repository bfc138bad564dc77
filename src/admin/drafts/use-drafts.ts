'use client'

import { useAllFormFields, useAuth, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useRef } from 'react'
import { askDesk, type Answer } from '../actions/post-action.ts'
import { roomOf, type Hands } from '../stories/room.ts'
import { contentOf, lineageOf, sameContent, type Content } from './content.ts'
import { dropText, keepText, keptTexts, keyOf, unsavedStory } from './kept-text.ts'
import { createSaver, type Saver, type Sent } from './saver.ts'

const pauseMs = 1_200
/** The most a browser sends for a page that is gone. */
const keepaliveBytes = 60_000

/**
 * Saves the story on the screen, and keeps every word of it in this browser until the desk has it: whatever happens to the
 * session, the network, the server or the revision, the form is not emptied and the words are offered back.
 */
export function useDrafts(): void {
  const { id, initialData, initialState, hasSavePermission = false } = useDocumentInfo()
  const { user } = useAuth()
  const form = useForm()
  const [fields] = useAllFormFields()
  const isModified = useFormModified()
  const router = useRouter()
  const story = id === undefined ? unsavedStory : String(id)
  const held = useRef<Held | null>(null)
  held.current ??= open(story, personOf(user))
  const { saver, ...mine } = held.current
  // Whoever was signed in when the form was opened wrote these words, even when the session ends meanwhile.
  held.current.form = form
  held.current.goTo = (path) => {
    router.replace(path)
  }

  useEffect(() => {
    const at = revisionIn(initialData)
    const values = reduceFieldsToValues(initialState ?? {}, true)
    const isFirst = !mine.opened.current
    mine.opened.current = true
    if (!isFirst && saver.isUnsaved()) {
      // The page was read again from the desk under somebody's hands: what they wrote stays.
      const typed = saver.current()
      setTimeout(() => void fill(held, typed, true))
      return
    }
    saver.settle(contentOf(values), at)
    if (isFirst) lookForKept(held)
  }, [initialState, initialData, saver, mine.opened])

  useEffect(() => {
    if (!hasSavePermission) return
    const content = contentOf(reduceFieldsToValues(fields, true))
    if (isModified) {
      mine.filling.current = false
      const soon = setTimeout(() => {
        saver.typed(content)
      }, 120)
      mine.flush.current = () => {
        saver.typed(content)
      }
      return () => {
        clearTimeout(soon)
      }
    }
    if (!mine.filling.current) saver.settle(content, saver.revision())
    return
  }, [fields, isModified, hasSavePermission, saver, mine.filling, mine.flush])

  useEffect(() => {
    const room = roomOf(story)
    room.hands = handsOf(held, story)
    const again = () => void saver.tryAgain()
    const leave = () => {
      mine.flush.current()
      if (saver.isUnsaved()) void saver.saveNow()
    }
    const hide = () => {
      if (document.visibilityState === 'hidden') mine.flush.current()
      else again()
    }
    const saveKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
        event.preventDefault()
        mine.flush.current()
        void room.hands?.saveNow()
      }
    }
    const elsewhere = () => {
      lookForKept(held)
    }
    window.addEventListener('online', again)
    window.addEventListener('pagehide', leave)
    window.addEventListener('focus', again)
    window.addEventListener('storage', elsewhere)
    document.addEventListener('visibilitychange', hide)
    document.addEventListener('keydown', saveKey)
    return () => {
      window.removeEventListener('online', again)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('focus', again)
      window.removeEventListener('storage', elsewhere)
      document.removeEventListener('visibilitychange', hide)
      document.removeEventListener('keydown', saveKey)
      leave()
    }
  }, [story, saver, mine.flush])

  useOthersText(held, story)
}

type Held = {
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

type HeldRef = { readonly current: Held | null }

function open(story: string, person: string): Held {
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

function handsOf(held: HeldRef, story: string): Hands {
  const room = roomOf(story)
  const saver = held.current?.saver
  return {
    async saveNow() {
      held.current?.flush.current()
      return (await saver?.saveNow(true)) ?? true
    },
    revision: () => saver?.revision() ?? null,
    async keepMine() {
      await room.refresh()
      const later = room.get().standing?.revision
      if (later !== undefined) await saver?.saveOver(later)
    },
    async takeTheirs() {
      if (held.current === null || saver === undefined) return
      const { person, sitting } = held.current
      const aside = keyOf(person, story, `${sitting}-aside-${String(Date.now())}`)
      const at = new Date().toISOString()
      keepText(localStorage, { key: aside, at, revision: saver.revision(), content: saver.current() })
      await takeTheirText(held)
      lookForKept(held)
    },
    async restore(kept) {
      await fill(held, kept.content, true)
      saver?.typed(kept.content)
      dropText(localStorage, kept.key)
      lookForKept(held)
    },
    discard(kept) {
      dropText(localStorage, kept.key)
      lookForKept(held)
    },
    async tryAgain() {
      await saver?.saveNow()
    },
  }
}

/** Puts words into the form. Words that are not the desk's yet are saved like typing. */
async function fill({ current: held }: HeldRef, content: Content, isTyping: boolean): Promise<void> {
  if (held?.form === null || held === null) return
  held.filling.current = isTyping
  await held.form.reset({ ...held.form.getData(), ...content })
  if (isTyping) held.form.setModified(true)
}

async function takeTheirText(held: HeldRef): Promise<void> {
  const { current } = held
  if (current === null) return
  const answer = await askDesk(`/api/stories/${current.story}?draft=true&depth=0`)
  if (!answer.ok || current.saver.isSaving()) return
  await fill(held, answer.json, false)
  current.saver.settle(contentOf(answer.json), revisionIn(answer.json))
  roomOf(current.story).set({ save: { is: 'saved', at: null } })
}

/** Somebody else saved, and nothing of ours is unsaved: their text comes onto the screen, and it is said whose it is. */
function useOthersText(held: HeldRef, story: string): void {
  useEffect(() => {
    const room = roomOf(story)
    let isBusy = false
    return room.subscribe(() => {
      const { standing } = room.get()
      const saver = held.current?.saver
      const here = saver?.revision() ?? null
      if (standing === null || saver === undefined || here === null || isBusy) return
      if (standing.revision <= here || saver.isUnsaved() || saver.isSaving()) return
      isBusy = true
      void takeTheirText(held).then(() => {
        isBusy = false
        if (standing.changedBy.id !== held.current?.person) {
          room.set({
            notice: `${standing.changedBy.name} saved revision ${String(standing.revision)}; it is shown here.`,
          })
        }
      })
    })
  }, [held, story])
}

function lookForKept({ current: held }: HeldRef): void {
  if (held === null) return
  const { person, story, sitting, saver } = held
  const all = keptTexts(localStorage, person, story, sitting)
  const shown = all.filter((kept) => {
    if (!sameContent(kept.content, saver.current())) return true
    dropText(localStorage, kept.key)
    return false
  })
  roomOf(story).set({ kept: shown })
}

function personOf(user: unknown): string {
  return typeof user === 'object' && user !== null && 'id' in user ? String(user.id) : 'nobody'
}

function revisionIn(data: unknown): number | null {
  if (typeof data !== 'object' || data === null || !('revision' in data)) return null
  return typeof data.revision === 'number' ? data.revision : null
}

'use client'

import { useEffect } from 'react'
import { askDesk } from '../actions/post-action.ts'
import { roomOf, type Hands } from '../stories/room.ts'
import { contentOf, sameContent, type Content } from './content.ts'
import { revisionIn, type HeldRef } from './held.ts'
import { dropText, keepText, keptTexts, keyOf } from './kept-text.ts'

/** What can be done with the words on the screen. */
export function handsOf(held: HeldRef, story: string): Hands {
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
export async function fill({ current: held }: HeldRef, content: Content, isTyping: boolean): Promise<void> {
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
export function useOthersText(held: HeldRef, story: string): void {
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

/** What was written in other sittings and is not what is on the screen. */
export function lookForKept({ current: held }: HeldRef): void {
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

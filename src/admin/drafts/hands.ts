'use client'

import { askDesk } from '../actions/post-action.ts'
import { roomOf, type Hands } from '../stories/room.ts'
import { contentOf, sameContent, type Content } from './content.ts'
import { takeDown, type Held } from './held.ts'
import { dropText, keptTexts, type KeptText } from './kept-text.ts'
import { revisionIn } from './saver.ts'

const notPutBack = {
  code: 'not-put-back',
  message: 'It could not be put into the editor: the newsroom does not answer. It stays kept in this browser.',
}
const noRoom = {
  code: 'no-room',
  message: 'This browser has no room to keep what is on the screen, so nothing was put in its place. Save it first.',
}

/** What can be done with the words on the screen. */
export function handsOf(held: Held): Hands {
  const { saver } = held
  return {
    async saveNow() {
      await held.sheet.quiet()
      takeDown(held)
      return saver.saveNow(true)
    },
    revision: () => saver.revision(),
    async keepMine() {
      const room = roomOf(held.story)
      await room.refresh()
      takeDown(held)
      const later = room.get().standing?.revision
      if (later !== undefined) await saver.saveOver(later)
    },
    async takeTheirs() {
      const theirs = await readTheirs(held)
      if (theirs === null) return say(held, notPutBack)
      await saver.rest()
      takeDown(held)
      if (!saver.makeWay(theirs.content, theirs.revision)) return say(held, noRoom)
      show(held, theirs)
      lookForKept(held)
    },
    async restore(kept) {
      await restore(held, kept)
    },
    discard(kept) {
      dropText(localStorage, kept.key)
      lookForKept(held)
    },
    lookForKept() {
      lookForKept(held)
    },
    async tryAgain() {
      await saver.saveNow()
    },
  }
}

/** Kept words stay kept until the desk has them, whatever happens on the way into the form and to the newsroom. */
async function restore(held: Held, kept: KeptText): Promise<void> {
  const { saver, sheet } = held
  const put = await sheet.draw(kept.content, 'mine')
  if (put === null) return say(held, notPutBack)
  await sheet.quiet()
  takeDown(held)
  if (!saver.restore(kept.content)) return say(held, noRoom)
  put()
  held.restored.add(kept.key)
  lookForKept(held)
  // A version of its own: what was there before can be come back to.
  await saver.saveNow(true)
}

type Theirs = { readonly content: Content; readonly revision: number | null; readonly put: () => void }

async function readTheirs({ story, sheet }: Held): Promise<Theirs | null> {
  const answer = await askDesk(`/api/stories/${story}?draft=true&depth=0`)
  if (!answer.ok) return null
  const put = await sheet.draw(answer.json, 'the desk’s')
  if (put === null) return null
  await sheet.quiet()
  return { content: contentOf(answer.json), revision: revisionIn(answer.json), put }
}

function show(held: Held, { put }: Theirs): void {
  put()
  const room = roomOf(held.story)
  room.set({ save: { is: 'saved', at: null }, refused: [] })
  void room.refresh()
}

function say({ story }: Held, problem: typeof notPutBack): void {
  roomOf(story).set({ refused: [problem] })
}

/** Somebody else saved, and nothing of ours is unsaved: their text comes onto the screen, and it is said whose it is. */
export function watchOthers(held: Held): () => void {
  const room = roomOf(held.story)
  const { saver } = held
  let isBusy = false

  const isBehind = () => {
    takeDown(held)
    const { standing } = room.get()
    const here = saver.revision()
    if (standing === null || here === null || standing.revision <= here) return false
    return !saver.isUnsaved() && !saver.isSaving()
  }

  async function follow(): Promise<void> {
    const theirs = await readTheirs(held)
    // Whoever began to type meanwhile is asked, when they are saved.
    if (theirs === null || !isBehind() || !saver.settle(theirs.content, theirs.revision)) return
    show(held, theirs)
    const { standing } = room.get()
    if (standing === null || standing.changedBy.id === held.person) return
    room.set({ notice: `${standing.changedBy.name} saved revision ${String(theirs.revision)}; it is shown here.` })
  }

  return room.subscribe(() => {
    if (isBusy || !isBehind()) return
    isBusy = true
    void follow().finally(() => {
      isBusy = false
    })
  })
}

/** What was written in other sittings and is not what is on the screen. */
export function lookForKept({ person, story, sitting, saver, restored }: Held): void {
  const all = keptTexts(localStorage, person, story, sitting)
  const shown = all.filter(({ key, content }) => {
    if (restored.has(key)) return false
    if (!sameContent(content, saver.current())) return true
    // The desk has these very words, or they are kept once already.
    if (!saver.isUnsaved()) dropText(localStorage, key)
    return false
  })
  roomOf(story).set({ kept: shown })
}

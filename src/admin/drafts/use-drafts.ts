'use client'

import { useAllFormFields, useAuth, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useRef } from 'react'
import { roomOf } from '../stories/room.ts'
import { contentOf } from './content.ts'
import { handsOf, lookForKept, watchOthers } from './hands.ts'
import { openHeld, takeDown, type Held } from './held.ts'
import { unsavedStory } from './kept-text.ts'
import { revisionIn } from './saver.ts'
import { useSheet } from './sheet.ts'

/** Between a key and its letter's being kept. */
const soonMs = 120

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
  const sheet = useSheet()
  const story = id === undefined ? unsavedStory : String(id)
  const inForm = {
    sheet,
    lineage: () => form.getData(),
    goTo: (path: string) => {
      router.replace(path)
    },
  }
  const ref = useRef<Held | null>(null)
  // Whoever was signed in when the form was opened wrote these words, even when the session ends meanwhile.
  ref.current ??= openHeld({ story, person: personOf(user), ...inForm })
  const held = Object.assign(ref.current, inForm, { isModified: isModified && hasSavePermission })

  useEffect(() => {
    if (held.saver.settle(contentOf(reduceFieldsToValues(initialState ?? {}, true)), revisionIn(initialData))) {
      if (!held.isOpened) lookForKept(held)
      held.isOpened = true
      return
    }
    // The page was read again from the desk under somebody's hands. What they wrote stays; Payload's form is emptied in this
    // same round of effects, and filled again right after.
    queueMicrotask(() => {
      form.replaceState(fields)
      form.setModified(true)
    })
  }, [initialState, initialData])

  useEffect(() => {
    if (!hasSavePermission) return
    if (!isModified) {
      held.saver.settle(contentOf(reduceFieldsToValues(fields, true)), held.saver.revision())
      return
    }
    const soon = setTimeout(() => {
      takeDown(held)
    }, soonMs)
    return () => {
      clearTimeout(soon)
    }
  }, [fields, isModified, hasSavePermission, held])

  useEffect(() => {
    const room = roomOf(story)
    const { saver } = held
    room.hands = handsOf(held)
    room.set({ save: { is: 'saved', at: null }, refused: [], notice: null })
    const again = () => void saver.tryAgain()
    const leave = () => {
      takeDown(held)
      if (saver.isUnsaved()) void saver.saveNow()
    }
    const hide = () => {
      if (document.visibilityState === 'hidden') takeDown(held)
      else again()
    }
    const saveKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
        event.preventDefault()
        void room.hands?.saveNow()
      }
    }
    const elsewhere = ({ newValue }: StorageEvent) => {
      // Saved or thrown away in another tab. What is typed there now is not offered here.
      if (newValue === null) lookForKept(held)
    }
    const others = watchOthers(held)
    window.addEventListener('online', again)
    window.addEventListener('pagehide', leave)
    window.addEventListener('focus', again)
    window.addEventListener('storage', elsewhere)
    document.addEventListener('visibilitychange', hide)
    document.addEventListener('keydown', saveKey)
    return () => {
      others()
      window.removeEventListener('online', again)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('focus', again)
      window.removeEventListener('storage', elsewhere)
      document.removeEventListener('visibilitychange', hide)
      document.removeEventListener('keydown', saveKey)
      leave()
    }
  }, [story, held])
}

function personOf(user: unknown): string {
  return typeof user === 'object' && user !== null && 'id' in user ? String(user.id) : 'nobody'
}

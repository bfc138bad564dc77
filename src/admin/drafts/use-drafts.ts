'use client'

import { useAllFormFields, useAuth, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useRef } from 'react'
import { roomOf } from '../stories/room.ts'
import { contentOf } from './content.ts'
import { fill, handsOf, lookForKept, useOthersText } from './hands.ts'
import { openHeld, revisionIn, type Held } from './held.ts'
import { unsavedStory } from './kept-text.ts'

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
  held.current ??= openHeld(story, personOf(user))
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

function personOf(user: unknown): string {
  return typeof user === 'object' && user !== null && 'id' in user ? String(user.id) : 'nobody'
}

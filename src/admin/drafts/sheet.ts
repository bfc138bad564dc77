'use client'

import { useDocumentInfo, useForm, useLocale, useOperation, useServerFunctions } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { flushSync } from 'react-dom'
import { contentOf, type Content } from './content.ts'

/** The form on the screen, as far as its words go. */
export type Sheet = {
  /** The words in it now. */
  readonly words: () => Content
  /**
   * Has the desk draw the form that these words make. Nothing changes on the screen until what this answers is called, as
   * it may take a while and somebody may go on typing.
   *
   * @returns null when the desk can't be asked
   */
  readonly draw: (words: Content, are: 'mine' | 'the desk’s') => Promise<(() => void) | null>
  /** The body's editor hands its words over a moment after they are typed. */
  readonly quiet: () => Promise<void>
}

const editorsPauseMs = 600

/** What the desk drew. Without a session it answers null, whatever its type says. */
function stateIn(answer: { readonly state?: FormState | null } | null): FormState | null {
  return answer?.state ?? null
}

/** Payload's form. Its own `reset` is not used: it takes no heed of what is typed meanwhile, and empties itself when nobody answers. */
export function useSheet(): Sheet {
  const form = useForm()
  const { id, collectionSlug, docPermissions, getDocPreferences } = useDocumentInfo()
  const { code: locale } = useLocale()
  const { getFormState } = useServerFunctions()
  const operation = useOperation()
  return {
    words: () => contentOf(form.getData()),
    async draw(words, are) {
      if (collectionSlug === undefined) return null
      // Which rows are open and which are closed: nothing that words wait for.
      const docPreferences = await getDocPreferences().catch(() => ({ fields: {} }))
      const answer = await getFormState({
        ...(id === undefined ? {} : { id }),
        collectionSlug,
        data: { ...form.getData(), ...words },
        docPermissions,
        docPreferences,
        locale,
        operation,
        renderAllFields: true,
        schemaPath: collectionSlug,
        skipValidation: true,
      })
      const state = stateIn(answer)
      if (state === null) return null
      return () => {
        flushSync(() => {
          form.replaceState(state)
          form.setModified(are === 'mine')
        })
      }
    },
    quiet: () =>
      new Promise((resolve) => {
        const done = () => {
          resolve()
        }
        if ('requestIdleCallback' in window) requestIdleCallback(done, { timeout: editorsPauseMs })
        else setTimeout(done, editorsPauseMs)
      }),
  }
}

'use client'

import { useEffect } from 'react'

/** Controls that Payload leaves without a name, and how they are read out. */
const unnamed: readonly (readonly [selector: string, name: (control: Element) => string])[] = [
  ['.toolbar-popup__button:not([aria-label])', (button) => wordsOf(button.getAttribute('data-button-key'))],
  ['.toolbar-popup__dropdown:not([aria-label])', (button) => wordsOf(button.getAttribute('data-dropdown-key'))],
  ['[contenteditable=true]:not([aria-label])', (editor) => labelOf(editor)],
  ['.collapsible__drag:not([aria-label])', () => 'Move this row'],
]

/** Names what has no name, now and as the form draws more. */
export function useNames(): void {
  useEffect(() => {
    const form = document.querySelector('.collection-edit--stories')
    const header = document.querySelector('.doc-header')
    if (form === null) return
    const name = () => {
      for (const [selector, nameOf] of unnamed) {
        for (const control of form.querySelectorAll(selector)) control.setAttribute('aria-label', nameOf(control))
      }
      // Its name would leave out the number that is seen.
      for (const tab of header?.querySelectorAll('.doc-tab[aria-label]') ?? []) tab.removeAttribute('aria-label')
    }
    const watcher = new MutationObserver(name)
    watcher.observe(form, { childList: true, subtree: true })
    name()
    return () => {
      watcher.disconnect()
    }
  }, [])
}

/** @example wordsOf('inline-code') // 'Inline code' */
function wordsOf(key: string | null): string {
  const words = (key ?? 'format')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase()
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

function labelOf(editor: Element): string {
  const label = editor.closest('.field-type')?.querySelector('.field-label')?.textContent.trim()
  return label === undefined || label === '' ? 'Text' : label
}

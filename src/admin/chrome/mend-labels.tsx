'use client'

import { useEffect, type ReactNode } from 'react'

type Mend = (element: Element) => void

function named(label: string): Mend {
  return (element) => {
    if (element.hasAttribute('aria-label') || element.textContent.trim() !== '') return
    element.setAttribute('aria-label', label)
  }
}

/** Its tooltip is there for the eye alone. */
function called(label: string): Mend {
  return (element) => {
    if (!element.hasAttribute('aria-label')) element.setAttribute('aria-label', label)
  }
}

const notFocused: Mend = (element) => {
  if (element.getAttribute('tabindex') !== '-1') element.setAttribute('tabindex', '-1')
}

/** An input whose label points elsewhere is named by the label above it. */
const namedByItsField: Mend = (input) => {
  const isLabelled = 'labels' in input && input.labels instanceof NodeList && input.labels.length > 0
  if (isLabelled || input.hasAttribute('aria-label') || input.hasAttribute('aria-labelledby')) return
  const label = input.closest('.field-type')?.querySelector('.field-label, label')?.textContent
  input.setAttribute('aria-label', label?.replace('*', '').trim() ?? 'Choose')
}

/** What it shows is said beside it. */
const shownAlone: Mend = (image) => {
  if (!image.hasAttribute('alt')) image.setAttribute('alt', '')
}

/** It holds buttons, so it can't be one. */
const aGroup: Mend = (element) => {
  if (element.getAttribute('role') !== 'group') element.setAttribute('role', 'group')
}

/** What Payload 3.90 leaves without a name, or hides from those who listen yet lets them reach by keyboard. */
const mends: readonly (readonly [selector: string, mend: Mend])[] = [
  ['.doc-controls .popup-button', named('More')],
  ['.popup-button', named('Options')],
  ['.copy-to-clipboard', called('Copy the address')],
  ['.relationship-add-new__add-button', called('Add new')],
  ['.popup-button--custom[role="button"]', aGroup],
  ['.popup-button--custom', notFocused],
  ['.multi-value.draggable', aGroup],
  ['.clickable-arrow--left', named('Previous page')],
  ['.clickable-arrow--right', named('Next page')],
  ['[aria-hidden="true"].clear-indicator, [aria-hidden="true"].dropdown-indicator', notFocused],
  ['input.rs__input, .date-time-picker input', namedByItsField],
  ['.field-type.text input, .field-type.textarea textarea', namedByItsField],
  ['[class*="removeButton"]', called('Remove')],
  ['[class*="editButton"]', called('Edit')],
  ['[class*="LexicalEditorTheme__block"] button', named('Options')],
  ['ul.doc-tabs__tabs', aGroup],
  ['.array-actions__button, .collapsible__toggle', named('Open or close')],
  ['.drawer__close', named('Close')],
  ['.file-field__remove', called('Take the file back')],
  ['.file-field__filename', called('Name of the file')],
  ['.file-field__thumbnail-wrap img', shownAlone],
  ['.checkbox-input input:not([id]), .select-row input, .select-all input', named('Choose')],
]

/** Names what has none, in the whole panel, as it changes. */
export function MendLabels({ children }: { readonly children?: ReactNode }) {
  useEffect(() => {
    let frame = 0
    function mend(): void {
      frame = 0
      for (const [selector, apply] of mends) document.querySelectorAll(selector).forEach(apply)
    }
    const observer = new MutationObserver(() => {
      if (frame === 0) frame = requestAnimationFrame(mend)
    })
    observer.observe(document.body, { childList: true, subtree: true })
    mend()
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [])
  return children
}

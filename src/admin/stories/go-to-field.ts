import type { ClientField } from 'payload'

/** Behind which tab a field is, by its label. */
export type Tabs = ReadonlyMap<string, string>

export function tabsOf(fields: readonly ClientField[]): Tabs {
  const found = fields.flatMap((field) => {
    if (field.type !== 'tabs') return []
    return field.tabs.flatMap(({ label, fields: within }) =>
      typeof label === 'string' ? namesIn(within).map((name) => [name, label] as const) : [],
    )
  })
  return new Map(found)
}

function namesIn(fields: readonly ClientField[]): readonly string[] {
  return fields.flatMap((field) => {
    if (field.type === 'row') return namesIn(field.fields)
    return 'name' in field && typeof field.name === 'string' ? [field.name] : []
  })
}

const drawnMs = 60

/** Opens the tab a field is behind, and puts the focus into it. */
export function goToField(path: string, tabs: Tabs): void {
  const [top = ''] = path.split('.')
  const label = tabs.get(top)
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('.tabs-field__tab-button')]
  const tab = buttons.find((button) => button.textContent.trim().startsWith(label ?? '\0'))
  if (tab !== undefined && !tab.classList.contains('tabs-field__tab-button--active')) tab.click()
  setTimeout(() => {
    const place = placeOf(path) ?? placeOf(top)
    if (place === null) return
    place.scrollIntoView({ block: 'center' })
    inputIn(place)?.focus({ preventScroll: true })
  }, drawnMs)
}

function placeOf(path: string): HTMLElement | null {
  const id = `field-${path.replaceAll('.', '__')}`
  return (
    document.getElementById(id) ??
    document.querySelector<HTMLElement>(`[data-field-path="${CSS.escape(path)}"]`) ??
    document.querySelector<HTMLElement>(`[data-note="${CSS.escape(path)}"]`)?.closest<HTMLElement>('.field-type') ??
    null
  )
}

const focusable = 'input:not([type=hidden]), textarea, select, [contenteditable=true], button'

function inputIn(place: HTMLElement): HTMLElement | null {
  return place.matches(focusable) ? place : place.querySelector<HTMLElement>(focusable)
}

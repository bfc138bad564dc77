import { markup } from '../delivery/markup.ts'
import type { Markup } from '../delivery/markup.ts'
import type { Site } from '../delivery/site.ts'
import type { Correction } from '../newsroom/wire/story.ts'
import { time } from './times.ts'

const kinds: Readonly<Record<Correction['kind'], string>> = {
  correction: 'Correction',
  clarification: 'Clarification',
  'editors-note': 'Editor’s note',
  retraction: 'Retraction',
}

/** What readers were told, when, and as what. */
export function noteLine({ kind, note, at }: Correction, site: Site): Markup {
  return markup`<span class="meta">${kinds[kind]}, ${time(at, site.zone)}</span> ${note}`
}

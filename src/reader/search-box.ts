import { markup } from '../delivery/markup.ts'
import type { Markup } from '../delivery/markup.ts'
import { paths } from './newspaper.ts'

/** A field and a button: the browser does the rest. */
export function searchBox(asked = ''): Markup {
  return markup`<form class="search" role="search" action="${paths.search}">
<input type="search" name="q" value="${asked}" aria-label="Search" maxlength="300" required><button>Search</button>
</form>`
}

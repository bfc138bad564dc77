import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { z } from 'zod'
import type * as Client from '../../../src/client/wire-client.ts'
import type { LogEntry } from '../../../src/wire/reader/wire-reader.ts'
import type * as schemas from '../../../src/delivery/openapi/schemas/story.ts'

type Same<A, B> = [A, B] extends [B, A] ? true : false

/** Does not compile when the client says anything else of an answer than the API’s own description. */
const same: [
  Same<Client.Stories, z.infer<typeof schemas.stories>>,
  Same<Client.PublicStory, z.infer<typeof schemas.story>>,
  Same<Client.Found, z.infer<typeof schemas.found>>,
  Same<Client.SectionPage, z.infer<typeof schemas.sectionPage>>,
  Same<Client.BylinePage, z.infer<typeof schemas.bylinePage>>,
  Same<Client.FrontPage, z.infer<typeof schemas.frontPage>>,
  Same<Client.Change['kind'], LogEntry['kind']>,
  Same<Client.Corrections, z.infer<typeof schemas.corrections>>,
] = [true, true, true, true, true, true, true, true]

test('the client says of each answer what the description says', () => {
  expect(same).not.toContain(false)
})

const folder = 'src/client'

test.each(readdirSync(folder))('%s takes nothing along from the server but types', (name) => {
  const imports = readFileSync(join(folder, name), 'utf8').match(/^(?:import|export)\b[^']*?from '[^']+'/gm) ?? []
  expect(imports.filter((line) => !/^(?:import|export) type/.test(line) && !line.includes("from './"))).toEqual([])
})

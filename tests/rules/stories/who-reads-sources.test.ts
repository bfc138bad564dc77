import { describe, expect, test } from '@jest/globals'
import type { Role } from '../../../src/newsroom/people/roles.ts'
import { mayReadSources } from '../../../src/newsroom/stories/who-reads-sources.ts'

const ana = (...roles: Role[]) => ({ id: 'ana', roles })
const someoneElses = { createdBy: 'ben', submittedBy: 'ben' }

describe('whom a story has its facts from', () => {
  test.each([
    {
      says: 'is read by who began it',
      person: ana('reporter'),
      story: { createdBy: 'ana', submittedBy: null },
      may: true,
    },
    {
      says: 'is read by who handed it in',
      person: ana('subeditor'),
      story: { ...someoneElses, submittedBy: 'ana' },
      may: true,
    },
    { says: 'is read by an editor', person: ana('editor'), story: someoneElses, may: true },
    { says: 'is read by legal', person: ana('legal'), story: someoneElses, may: true },
    { says: 'is not read by another reporter', person: ana('reporter'), story: someoneElses, may: false },
    {
      says: 'is not read by a subeditor or a picture editor',
      person: ana('subeditor', 'picture-editor'),
      story: someoneElses,
      may: false,
    },
    { says: 'is not read by an administrator', person: ana('admin'), story: someoneElses, may: false },
    { says: 'is not read when nobody knows whose story it is', person: ana('reporter'), story: null, may: false },
    { says: 'is read by an editor even then', person: ana('editor'), story: null, may: true },
  ])('$says', ({ person, story, may }) => {
    expect(mayReadSources(person, story)).toBe(may)
  })
})

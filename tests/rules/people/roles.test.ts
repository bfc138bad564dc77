import { describe, expect, test } from '@jest/globals'
import { hasRole, isStaff } from '../../../src/newsroom/people/roles.ts'
import { oneOf } from '../../../src/newsroom/people/who-may.ts'

describe('staff', () => {
  test('are people with a role', () => {
    expect(isStaff({ roles: ['reporter'] })).toBe(true)
  })

  test.each([null, undefined, {}, { roles: null }, { roles: [] }, { roles: ['owner'] }, { roles: 'editor' }, 'editor'])(
    '%j is nobody',
    (person) => {
      expect(isStaff(person)).toBe(false)
      expect(hasRole(person, 'editor')).toBe(false)
    },
  )

  test('may have several roles', () => {
    expect(hasRole({ roles: ['reporter', 'legal'] }, 'editor', 'legal')).toBe(true)
    expect(hasRole({ roles: ['reporter', 'legal'] }, 'editor')).toBe(false)
  })
})

test('who may do a thing is said in words', () => {
  expect(oneOf(['subeditor', 'editor', 'legal'])).toBe('a subeditor, an editor or legal')
  expect(oneOf(['admin'])).toBe('an administrator')
})

import { describe, expect, test } from '@jest/globals'
import { changesIn, fieldsAfter, type EditOfMany } from '../../../src/newsroom/images/edit-many.ts'

const until = { kind: 'allow-use', startsAt: null, endsAt: '2026-12-01T00:00:00.000Z', notes: null }
const picture = {
  creator: ['Jane Roe'],
  creditLine: 'Agency',
  keywords: ['Lake', 'boats'],
  usageRights: { category: 'agency', permission: null, restrictions: 'No calendars.' },
  leases: [{ id: '1', ...until }],
}

describe('an edit of many pictures', () => {
  test.each<{ says: string; edit: EditOfMany; to: object }>([
    { says: 'sets a credit', edit: { creditLine: 'AFP' }, to: { creditLine: 'AFP' } },
    { says: 'takes a credit away', edit: { creditLine: '' }, to: { creditLine: null } },
    { says: 'names other makers', edit: { creator: [] }, to: { creator: [] } },
    { says: 'leaves what says so already', edit: { creditLine: 'Agency', creator: ['Jane Roe'] }, to: {} },
    { says: 'leaves what it does not name', edit: {}, to: {} },
    { says: 'adds keywords', edit: { addKeywords: ['dusk', 'lake'] }, to: { keywords: ['Lake', 'boats', 'dusk'] } },
    { says: 'takes keywords away', edit: { removeKeywords: ['LAKE'] }, to: { keywords: ['boats'] } },
    {
      says: 'sets the category, and keeps what else is known of the right',
      edit: { category: 'staff' },
      to: { usageRights: { category: 'staff', permission: null, restrictions: 'No calendars.' } },
    },
    {
      says: 'adds a lease to those that are there',
      edit: { addLease: { ...until, kind: 'deny-use' } },
      to: {
        leases: [
          { id: '1', ...until },
          { ...until, kind: 'deny-use' },
        ],
      },
    },
    { says: 'adds no lease twice', edit: { addLease: until }, to: {} },
  ])('$says', ({ edit, to }) => {
    expect(fieldsAfter(picture, changesIn(picture, edit))).toEqual(to)
  })
})

import { describe, expect, test } from '@jest/globals'
import { foreseenUntil } from '../../../src/newsroom/releases/foresight.ts'

describe('what is looked at before it is due', () => {
  test('is what is due within ten minutes', () => {
    expect(foreseenUntil(new Date('2026-11-25T09:50:00.000Z'))).toEqual(new Date('2026-11-25T10:00:00.000Z'))
  })
})

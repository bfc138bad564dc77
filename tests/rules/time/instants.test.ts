import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { inZone, isZone, parseInstant } from '../../../src/newsroom/time/instants.ts'
import { instantsAt } from '../../../src/newsroom/time/wall-clock.ts'

function iso(value: unknown, zone?: unknown): string {
  const instant = parseInstant(value, zone, 'at')
  return instant instanceof Date ? instant.toISOString() : instant.code
}

describe('an instant', () => {
  test.each<[string, string | undefined, string]>([
    ['2026-11-22T15:53:00Z', undefined, '2026-11-22T15:53:00.000Z'],
    ['2026-11-22T15:53+01:00', undefined, '2026-11-22T14:53:00.000Z'],
    ['2026-11-22T15:53:07.125-0530', undefined, '2026-11-22T21:23:07.125Z'],
    ['2026-11-22T00:00:00+14:00', undefined, '2026-11-21T10:00:00.000Z'],
    ['2026-11-22T15:53:00.120000Z', undefined, '2026-11-22T15:53:00.120Z'],
    ['2026-11-22T15:53Z', 'Europe/London', '2026-11-22T15:53:00.000Z'],
    ['2026-11-22T15:53', 'Europe/London', '2026-11-22T15:53:00.000Z'],
    ['2026-07-22T15:53', 'Europe/London', '2026-07-22T14:53:00.000Z'],
    ['2026-07-22T15:53', 'America/New_York', '2026-07-22T19:53:00.000Z'],
    ['2026-07-22T15:53:01.5', 'Europe/Moscow', '2026-07-22T12:53:01.500Z'],
    ['2026-07-22T15:53', 'Asia/Kathmandu', '2026-07-22T10:08:00.000Z'],
    ['2026-07-22T15:53', 'UTC', '2026-07-22T15:53:00.000Z'],
    ['2028-02-29T12:00', 'UTC', '2028-02-29T12:00:00.000Z'],
  ])('%s in %s', (value, zone, expected) => {
    expect(iso(value, zone)).toBe(expected)
  })
})

describe('where the clocks change, a local time is never guessed', () => {
  test.each<[string, string, string]>([
    ['2026-03-29T00:59:59.999', 'Europe/London', '2026-03-29T00:59:59.999Z'],
    ['2026-03-29T01:00', 'Europe/London', 'instant-skipped'],
    ['2026-03-29T01:59:59', 'Europe/London', 'instant-skipped'],
    ['2026-03-29T02:00', 'Europe/London', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T00:59', 'Europe/London', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25T01:30', 'Europe/London', 'instant-ambiguous'],
    ['2026-10-25T02:00', 'Europe/London', '2026-10-25T02:00:00.000Z'],
    ['2026-03-08T02:30', 'America/New_York', 'instant-skipped'],
    ['2026-11-01T01:30', 'America/New_York', 'instant-ambiguous'],
    ['2011-03-27T02:30', 'Europe/Moscow', 'instant-skipped'],
    ['2014-10-26T01:30', 'Europe/Moscow', 'instant-ambiguous'],
    ['2026-03-29T02:30', 'Europe/Moscow', '2026-03-28T23:30:00.000Z'],
    ['2026-10-04T02:15', 'Australia/Lord_Howe', 'instant-skipped'],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', 'instant-ambiguous'],
    ['2011-12-30T12:00', 'Pacific/Apia', 'instant-skipped'],
  ])('%s in %s: %s', (value, zone, expected) => {
    expect(iso(value, zone)).toBe(expected)
  })

  test('of a time that comes twice, both instants are named', () => {
    expect(parseInstant('2026-10-25T01:30', 'Europe/London', 'until')).toEqual({
      code: 'instant-ambiguous',
      field: 'until',
      message:
        'until: “2026-10-25T01:30” happens twice in Europe/London, when the clocks go back: ' +
        'write 2026-10-25T01:30+01:00 or 2026-10-25T01:30+00:00.',
    })
  })

  test('of a time that never comes, the zone is named', () => {
    expect(parseInstant('2026-03-29T01:30', 'Europe/London', 'at')).toMatchObject({
      message: 'at: “2026-03-29T01:30” does not exist in Europe/London: the clocks go forward over it.',
    })
  })

  test('what is read is what the wall shows then', () => {
    const zones = ['Europe/London', 'America/St_Johns', 'Asia/Tehran', 'Pacific/Chatham', 'America/Sao_Paulo']
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-01'), max: new Date('2037-12-31'), noInvalidDate: true }),
        fc.constantFrom(...zones),
        (instant, zone) => {
          const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
          const wall = Date.parse(`${shown.format(instant).replace(' ', 'T')}Z`) + (instant.getTime() % 1000)
          expect(instantsAt(wall, zone).map((each) => each.getTime())).toContain(instant.getTime())
        },
      ),
    )
  })
})

describe('what is no instant', () => {
  test.each<[unknown, unknown, string]>([
    ['2026-02-31T12:00Z', undefined, 'instant-no-such-date'],
    ['2026-02-29T12:00Z', undefined, 'instant-no-such-date'],
    ['2026-13-01T12:00Z', undefined, 'instant-no-such-date'],
    ['2026-00-10T12:00Z', undefined, 'instant-no-such-date'],
    ['0026-11-22T12:00Z', undefined, 'instant-no-such-date'],
    ['2026-11-22T24:00Z', undefined, 'instant-no-such-time'],
    ['2026-11-22T12:60Z', undefined, 'instant-no-such-time'],
    ['2026-11-22T12:00:60Z', undefined, 'instant-no-such-time'],
    ['2026-11-22T12:00+15:00', undefined, 'instant-no-such-time'],
    ['2026-11-22T12:00:00.0001Z', undefined, 'instant-too-fine'],
    ['2026-11-22T12:00', undefined, 'zone-missing'],
    ['2026-11-22T12:00', '', 'zone-missing'],
    ['2026-11-22T12:00', 'Mars/Olympus', 'zone-unknown'],
    ['2026-11-22T12:00', '+01:00', 'zone-unknown'],
    ['2026-11-22T12:00Z', 'Mars/Olympus', 'zone-unknown'],
    ['2026-11-22T12:00Z', 7, 'zone-unknown'],
    ['2026-11-22', 'UTC', 'instant-not-iso'],
    ['tomorrow', 'UTC', 'instant-not-iso'],
    ['22/11/2026 12:00', 'UTC', 'instant-not-iso'],
    ['2026-11-22T12Z', undefined, 'instant-not-iso'],
    ['1790000000000', undefined, 'instant-not-iso'],
    [1_790_000_000_000, undefined, 'instant-malformed'],
    [null, undefined, 'instant-malformed'],
    [undefined, 'UTC', 'instant-malformed'],
    ['', 'UTC', 'instant-malformed'],
    [{}, 'UTC', 'instant-malformed'],
  ])('%j in %j: %s', (value, zone, code) => {
    expect(iso(value, zone)).toBe(code)
  })

  test('is quoted back, cut where it is absurd', () => {
    const problem = parseInstant('x'.repeat(5_000), null, 'at')
    expect(problem instanceof Date ? '' : problem.message).toHaveLength(168)
  })
})

describe('an instant in a message names its zone', () => {
  test.each<[string, string, string]>([
    ['2026-11-22T15:53:00Z', 'Europe/London', '22 November 2026, 15:53 GMT'],
    ['2026-07-22T15:53:00Z', 'Europe/London', '22 July 2026, 16:53 BST'],
    ['2026-11-22T15:53:09Z', 'UTC', '22 November 2026, 15:53:09 UTC'],
    ['2026-11-22T22:00:00Z', 'Europe/Moscow', '23 November 2026, 01:00 GMT+3'],
    ['2026-11-22T00:00:00Z', 'Nowhere', '22 November 2026, 00:00 UTC'],
    ['never', 'UTC', 'an unreadable time'],
  ])('%s in %s: %s', (instant, zone, words) => {
    expect(inZone(new Date(instant), zone)).toBe(words)
  })

  test.each(['Europe/London', 'UTC', 'America/Argentina/Buenos_Aires'])('%s is a zone', (zone) => {
    expect(isZone(zone)).toBe(true)
  })

  test.each(['London', '+01:00', '', null, 1])('%j is none', (zone) => {
    expect(isZone(zone)).toBe(false)
  })
})

import { z } from 'zod'
import { sqlitePath } from '../wire/sqlite-path.ts'
import { readNetworks, type Network } from '../callers/networks.ts'

/** What values of the environment have to look like. Each message completes “NAME is wrong: “value” …”. */

function parses(read: (value: string) => unknown): (value: string) => boolean {
  return (value) => {
    try {
      read(value)
      return true
    } catch {
      return false
    }
  }
}

export function oneOf<const T extends readonly string[]>(...values: T) {
  return z.enum(values, `is none of ${values.join(', ')}`)
}

const portRange = 'is not a port number between 0 and 65535'
export const port = z
  .string()
  .regex(/^\d+$/, portRange)
  .transform(Number)
  .refine((value) => value <= 65_535, portRange)

export function wholeNumber(least: number, most: number) {
  const says = `is not a whole number between ${String(least)} and ${String(most)}`
  return z
    .string()
    .regex(/^\d{1,9}$/, says)
    .transform(Number)
    .refine((value) => value >= least && value <= most, says)
}

/** A whole number, or as many as there are. @returns null for off */
export function numberOrOff(least: number, most: number) {
  const number = wholeNumber(least, most)
  return z.string().transform((value, context): number | null => {
    if (value === 'off') return null
    const read = number.safeParse(value)
    if (read.success) return read.data
    context.addIssue({ code: 'custom', message: `${read.error.issues[0]?.message ?? 'is wrong'}, nor off` })
    return z.NEVER
  })
}

export const networks = z.string().transform((value, context): readonly Network[] => {
  const read = value === 'off' ? [] : readNetworks(value)
  if (read !== null) return read
  const message = 'is neither off nor a list of addresses, networks such as 10.0.0.0/8, and loopback'
  context.addIssue({ code: 'custom', message })
  return z.NEVER
})

export const password = z.string().min(8, 'has fewer than 8 characters')

export const emailAddress = z.email('is not an e-mail address')

export const onOff = z.enum(['on', 'off'], 'is neither on nor off').transform((value) => value === 'on')

/** An address without a slash at the end. */
export const wholeUrl = z
  .string()
  .refine((value) => URL.canParse(value) && /^https?:\/\//.test(value), 'is not a whole http or https address')
  .transform((value) => value.replace(/\/+$/, ''))

export const storyUrl = z
  .string()
  .refine((value) => URL.canParse(value) && /^https?:\/\//.test(value), 'is not a whole http or https address')
  .refine((value) => value.includes('{slug}'), 'does not name {slug}')

const hostName = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/

/** Names of machines elsewhere, with commas between; or none. */
export const hostNames = z
  .string()
  .transform((value) => (value === 'none' ? [] : value.split(',').map((host) => host.trim().toLowerCase())))
  .refine(
    (hosts) => hosts.every((host) => hostName.test(host)),
    'is neither none nor a list of host names such as player.vimeo.com, with commas between',
  )
  .transform((hosts): readonly string[] => [...new Set(hosts)])

export const zoneName = z.string().refine(
  parses((value) => new Intl.DateTimeFormat('en', { timeZone: value })),
  'is not an IANA time zone such as Europe/Belgrade',
)

export const languageTag = z.string().refine(
  parses((value) => Intl.getCanonicalLocales(value)),
  'is not a language tag such as en or sr-Latn',
)

export const smtpUrl = z
  .string()
  .refine((value) => URL.canParse(value) && /^smtps?:\/\//.test(value), 'is not an smtp:// or smtps:// address')

export type DatabaseUrl =
  | { readonly kind: 'sqlite'; readonly url: string; readonly path: string }
  | { readonly kind: 'mongodb'; readonly url: string }

export const databaseUrl = z.string().transform((value, context): DatabaseUrl => {
  if (/^mongodb(\+srv)?:\/\/./.test(value)) return { kind: 'mongodb', url: value }
  const path = sqlitePath(value)
  if (path !== '') return { kind: 'sqlite', url: value, path }
  context.addIssue({ code: 'custom', message: 'is neither file:… (SQLite) nor mongodb://…' })
  return z.NEVER
})

/** Reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

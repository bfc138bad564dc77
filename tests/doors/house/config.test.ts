import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { keepSecret, keptSecret } from '../../../src/boot/kept-secret.ts'
import { ConfigError, readConfig, type Environment } from '../../../src/config.ts'

const secret = { PAYLOAD_SECRET: 'thirty-two characters of a secret' }

function complaints(env: Environment): readonly string[] {
  try {
    readConfig({ ...secret, ...env })
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.sentences
    throw error
  }
}

describe('the environment', () => {
  test.each([
    { env: { PORT: 'abc' }, says: 'PORT is wrong: “abc” is not a port number between 0 and 65535.' },
    { env: { PORT: '70000' }, says: 'PORT is wrong: “70000” is not a port number between 0 and 65535.' },
    { env: { READER: 'yes' }, says: 'READER is wrong: “yes” is neither on nor off.' },
    {
      env: { EMBED_HOSTS: 'https://player.vimeo.com/' },
      says: 'EMBED_HOSTS is wrong: “https://player.vimeo.com/” is neither none nor a list of host names such as player.vimeo.com, with commas between.',
    },
    {
      env: { EMBED_HOSTS: '*.example, a.example' },
      says: 'EMBED_HOSTS is wrong: “*.example, a.example” is neither none nor a list of host names such as player.vimeo.com, with commas between.',
    },
    {
      env: { EMBED_HOSTS: 'charts.example,news.example', STORY_URL: 'https://news.example/{slug}' },
      says: 'EMBED_HOSTS is wrong: “news.example” is this newsroom’s own, and a frame of its own could reach the page around it.',
    },
    { env: { ROLE: 'chief' }, says: 'ROLE is wrong: “chief” is none of all, desk, wire.' },
    { env: { SEED_DEMO: 'maybe' }, says: 'SEED_DEMO is wrong: “maybe” is none of auto, on, off.' },
    {
      env: { LOG_LEVEL: 'loud' },
      says: 'LOG_LEVEL is wrong: “loud” is none of fatal, error, warn, info, debug, trace, silent.',
    },
    {
      env: { NEWSROOM_ZONE: 'Mars/Base' },
      says: 'NEWSROOM_ZONE is wrong: “Mars/Base” is not an IANA time zone such as Europe/Belgrade.',
    },
    {
      env: { NEWSROOM_LANGUAGE: '?' },
      says: 'NEWSROOM_LANGUAGE is wrong: “?” is not a language tag such as en or sr-Latn.',
    },
    {
      env: { SITE_URL: 'stet.example' },
      says: 'SITE_URL is wrong: “stet.example” is not a whole http or https address.',
    },
    {
      env: { STORY_URL: 'https://stet.example/' },
      says: 'STORY_URL is wrong: “https://stet.example/” does not name {slug}.',
    },
    {
      env: { DATABASE_URL: 'postgres://a:b@c/d' },
      says: 'DATABASE_URL is wrong: “postgres://…@c/d” is neither file:… (SQLite) nor mongodb://….',
    },
    {
      env: { SMTP_URL: 'mail.example' },
      says: 'SMTP_URL is wrong: “mail.example” is not an smtp:// or smtps:// address.',
    },
    {
      env: { ADMIN_EMAIL: 'ana', ADMIN_PASSWORD: 'long enough' },
      says: 'ADMIN_EMAIL is wrong: “ana” is not an e-mail address.',
    },
    {
      env: { RATE_LIMIT: '5' },
      says: 'RATE_LIMIT is wrong: “5” is not a whole number between 10 and 1000000, nor off.',
    },
    {
      env: { TRUST_PROXY: '10.0.0.0/33' },
      says: 'TRUST_PROXY is wrong: “10.0.0.0/33” is neither off nor a list of addresses, networks such as 10.0.0.0/8, and loopback.',
    },
    { env: { DEMO_PASSWORD: 'short' }, says: 'DEMO_PASSWORD is wrong: its value has fewer than 8 characters.' },
    {
      env: { ADMIN_EMAIL: 'ana@stet.example' },
      says: 'ADMIN_EMAIL and ADMIN_PASSWORD are given together or not at all.',
    },
  ])('that is wrong says so: $says', ({ env, says }) => {
    expect(complaints(env)).toEqual([says])
  })

  test('with several wrong values names them all', () => {
    expect(complaints({ PORT: 'x', ROLE: 'y' })).toHaveLength(2)
  })

  test('with MongoDB and no secret stops the boot, but for a wire node', () => {
    const mongo = { DATABASE_URL: 'mongodb://127.0.0.1/stet', PAYLOAD_SECRET: '' }
    expect(complaints(mongo)).toEqual([expect.stringContaining('PAYLOAD_SECRET is not set')])
    expect(complaints({ ...mongo, ROLE: 'wire' })).toEqual([])
  })

  test('can say that nobody is limited, and no proxy believed', () => {
    const config = readConfig({ ...secret, RATE_LIMIT: 'off', TRUST_PROXY: 'off' })
    expect(config).toMatchObject({ rateLimit: null, proxies: [] })
    expect(readConfig(secret)).toMatchObject({ rateLimit: 6000, countsProxies: false })
    expect(readConfig({ ...secret, RATE_LIMIT: '100' })).toMatchObject({ rateLimit: 100, countsProxies: true })
  })

  test('names the hosts whose embeds are shown in a frame, or none', () => {
    const said = { ...secret, EMBED_HOSTS: 'Player.Vimeo.com, www.youtube-nocookie.com,player.vimeo.com' }
    expect(readConfig(said).embedHosts).toEqual(['player.vimeo.com', 'www.youtube-nocookie.com'])
    expect(readConfig(secret).embedHosts).toEqual([])
    expect(readConfig({ ...secret, EMBED_HOSTS: 'none' }).embedHosts).toEqual([])
  })

  test('left empty means what is documented', () => {
    expect(readConfig({ ...secret, PORT: '', READER: ' ' })).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      siteUrl: 'http://127.0.0.1:3000',
      storyUrl: 'http://127.0.0.1:3000/stories/{slug}',
      reader: true,
      role: 'all',
      seedDemo: 'auto',
      rateLimit: 6000,
      database: { kind: 'sqlite', path: './data/stet.db' },
    })
  })
})

describe('a secret that is kept', () => {
  let folder = ''

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stet-secret-'))
  })

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  test('is made once, and for its owner alone', () => {
    const path = join(folder, 'data', 'secret')
    const first = keptSecret(path, 32)
    expect(first).toHaveLength(43)
    expect(keptSecret(path, 32)).toBe(first)
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('can be replaced by one that was given', () => {
    const path = join(folder, 'given')
    keptSecret(path, 9)
    keepSecret(path, 'what was given')
    expect(readFileSync(path, 'utf8')).toBe('what was given')
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })
})

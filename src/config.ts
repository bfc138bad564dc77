import { existsSync } from 'node:fs'
import { z } from 'zod'
import { keptSecret } from './boot/kept-secret.ts'
import { pictureLimits } from './newsroom/images/limits.ts'
import {
  databaseUrl,
  emailAddress,
  hostNames,
  isLoopback,
  languageTag,
  networks,
  numberOrOff,
  onOff,
  oneOf,
  password,
  port,
  smtpUrl,
  storyUrl,
  wholeNumber,
  wholeUrl,
  zoneName,
} from './boot/environment.ts'

const megabyte = 1024 * 1024

/** Everything the environment decides. The only place that reads it; `.env.example` says the same in prose. */
const environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  SITE_URL: wholeUrl.optional(),
  STORY_URL: storyUrl.optional(),
  NEWSROOM_NAME: z.string().max(100).default('Stet'),
  NEWSROOM_ZONE: zoneName.default('UTC'),
  NEWSROOM_LANGUAGE: languageTag.default('en'),
  READER: onOff.default(true),
  EMBED_HOSTS: hostNames.prefault('none'),
  DATABASE_URL: databaseUrl.prefault('file:./data/stet.db'),
  PAYLOAD_SECRET: z.string().optional(),
  MEDIA_DIR: z.string().default('./media'),
  SEARCH_DIR: z.string().default('./data/search'),
  PICTURE_MAX_MB: wholeNumber(1, 2_000).default(pictureLimits.bytes / megabyte),
  PICTURE_MAX_MEGAPIXELS: wholeNumber(1, 1_000).default(pictureLimits.pixels / 1_000_000),
  PICTURE_MAX_FRAMES: wholeNumber(1, 100_000).default(pictureLimits.frames),
  PICTURE_MAX_SECONDS: wholeNumber(1, 600).default(pictureLimits.seconds),
  PICTURE_MAX_WAITING: wholeNumber(1, 100_000).default(pictureLimits.waiting),
  RIGHTS_WARNING_DAYS: wholeNumber(1, 365).default(7),
  SEED_DEMO: oneOf('auto', 'on', 'off').default('auto'),
  DEMO_PASSWORD: password.optional(),
  ADMIN_EMAIL: emailAddress.optional(),
  ADMIN_PASSWORD: password.optional(),
  SMTP_URL: smtpUrl.optional(),
  OVERRIDE: onOff.default(false),
  RATE_LIMIT: numberOrOff(10, 1_000_000).optional(),
  TRUST_PROXY: networks.prefault('loopback'),
  ROLE: oneOf('all', 'desk', 'wire').default('all'),
  METRICS_PORT: port.optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').default('info'),
  NODE_ENV: z.string().default('development'),
})

export type Environment = Readonly<Record<string, string | undefined>>
export type Config = ReturnType<typeof readConfig>

/** What stops a boot: one sentence for each variable that is wrong. */
export class ConfigError extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.name = 'ConfigError'
  }
}

const secrets = ['PAYLOAD_SECRET', 'DEMO_PASSWORD', 'ADMIN_PASSWORD']

/**
 * Reads the environment once. With SQLite the secret is made when it is first needed and kept in `data/secret`; with
 * MongoDB several machines have to share it, so it has to be given.
 *
 * @throws ConfigError naming every variable that is wrong, and its value unless that is a secret
 */
export function readConfig(env: Environment) {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const parsed = environment.safeParse(given)
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => sentence(issue, given)))
  const e = parsed.data
  const missing = [
    e.DATABASE_URL.kind === 'mongodb' && e.PAYLOAD_SECRET === undefined && e.ROLE !== 'wire'
      ? 'PAYLOAD_SECRET is not set: with MongoDB every node needs the same one, so give 32 random characters or more.'
      : null,
    (e.ADMIN_EMAIL === undefined) === (e.ADMIN_PASSWORD === undefined)
      ? null
      : 'ADMIN_EMAIL and ADMIN_PASSWORD are given together or not at all.',
  ].filter((problem) => problem !== null)
  if (missing.length > 0) throw new ConfigError(missing)

  const host = ['0.0.0.0', '::'].includes(e.HOST) ? '127.0.0.1' : e.HOST
  const siteUrl = e.SITE_URL ?? `http://${host.includes(':') ? `[${host}]` : host}:${e.PORT}`
  const storyAddress = e.STORY_URL ?? `${siteUrl}/stories/{slug}`
  const own = [siteUrl, storyAddress].map((url) => new URL(url).hostname).find((name) => e.EMBED_HOSTS.includes(name))
  if (own !== undefined) {
    throw new ConfigError([
      `EMBED_HOSTS is wrong: “${own}” is this newsroom’s own, and a frame of its own could reach the page around it.`,
    ])
  }
  return {
    port: e.PORT,
    host: e.HOST,
    onLoopback: isLoopback(e.HOST),
    /** Where the API is, without a slash at the end. */
    siteUrl,
    /** Where readers read: `{slug}` and perhaps `{section}` are filled in. */
    storyUrl: storyAddress,
    newsroom: { name: e.NEWSROOM_NAME, zone: e.NEWSROOM_ZONE, language: e.NEWSROOM_LANGUAGE },
    /** From where the panel may be used: a machine's own addresses are one place under several names. */
    deskOrigins: [
      ...new Set([
        new URL(siteUrl).origin,
        ...(isLoopback(e.HOST) ? ['127.0.0.1', 'localhost', '[::1]'].map((name) => `http://${name}:${e.PORT}`) : []),
      ]),
    ],
    reader: e.READER,
    /** Whose embeds readers see in a frame. */
    embedHosts: e.EMBED_HOSTS,
    database: e.DATABASE_URL,
    /** A wire node signs nothing and has none. */
    secret: e.PAYLOAD_SECRET ?? (e.ROLE === 'wire' ? '' : keptSecret('data/secret', 32)),
    mediaDir: e.MEDIA_DIR,
    /** This node's own: what it can always build anew from the wire. */
    searchDir: e.SEARCH_DIR,
    pictures: {
      bytes: e.PICTURE_MAX_MB * megabyte,
      pixels: e.PICTURE_MAX_MEGAPIXELS * 1_000_000,
      side: pictureLimits.side,
      frames: e.PICTURE_MAX_FRAMES,
      seconds: e.PICTURE_MAX_SECONDS,
      waiting: e.PICTURE_MAX_WAITING,
    },
    /** How long before a picture's right ends the desk is told. */
    rightsWarningDays: e.RIGHTS_WARNING_DAYS,
    seedDemo: e.SEED_DEMO,
    /** Asked for when the demo is there: a random one is made and kept. */
    demoPassword: () => e.DEMO_PASSWORD ?? keptSecret('data/demo-password', 9),
    firstAdmin:
      e.ADMIN_EMAIL !== undefined && e.ADMIN_PASSWORD !== undefined
        ? { email: e.ADMIN_EMAIL, password: e.ADMIN_PASSWORD }
        : null,
    smtpUrl: e.SMTP_URL ?? null,
    /** Whether an editor who is alone may confirm, after a while, what they asked for themselves. */
    override: e.OVERRIDE,
    /** Requests a minute of one address; null for as many as come. */
    rateLimit: e.RATE_LIMIT === undefined ? 6000 : e.RATE_LIMIT,
    /** Is this machine itself limited too? Only where somebody asked for a limit: whoever tries one does so from there. */
    countsProxies: e.RATE_LIMIT !== undefined,
    /** Whose word is taken for whom they ask. */
    proxies: e.TRUST_PROXY,
    role: e.ROLE,
    /** Where the metrics are asked for; null for nowhere. A door of its own, on this machine alone unless told otherwise. */
    metrics: e.METRICS_PORT === undefined ? null : { host: e.METRICS_HOST, port: e.METRICS_PORT },
    logLevel: e.LOG_LEVEL,
    production: e.NODE_ENV === 'production',
    testing: e.NODE_ENV === 'test',
  } as const
}

/** The environment with `.env` beneath it. Tests have none of it. */
export function loadConfig(): Config {
  if (process.env['NODE_ENV'] !== 'test' && existsSync('.env')) {
    // Node 20.12 and later.
    if (typeof process.loadEnvFile !== 'function') {
      throw new ConfigError([
        `Node ${process.versions.node} cannot read .env: pass the variables another way, or use Node 20.12 or later.`,
      ])
    }
    process.loadEnvFile('.env')
  }
  return readConfig(process.env)
}

function sentence(issue: z.core.$ZodIssue, given: Environment): string {
  const name = String(issue.path[0])
  const value = given[name] ?? ''
  const shown = secrets.includes(name) ? 'its value' : `“${value.replace(/\/\/[^/@]*@/, '//…@')}”`
  return `${name} is wrong: ${shown} ${issue.message}.`
}

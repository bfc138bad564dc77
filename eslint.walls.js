/**
 * The wall: which layer may import which. `reader → delivery → wire → newsroom`; `desk → release → wire, imaging →
 * newsroom`; `early → release, reader, callers, newsroom`. What the public side cannot name it cannot leak. Each message says what
 * to do instead.
 */
import { createNodeResolver, importX } from 'eslint-plugin-import-x'

const rooms = {
  newsroom: {
    may: [],
    instead: 'Rules are pure: take what you need as an argument, and let the layer that calls the rule import it.',
  },
  storage: {
    may: [],
    instead: 'Storage knows bytes and where they lie, never what they show or who may see them.',
  },
  imaging: {
    may: ['storage', 'newsroom'],
    instead: 'Imaging knows pixels and embedded metadata alone: give it what it needs as an argument.',
  },
  wire: {
    may: ['storage', 'newsroom'],
    instead: 'The wire knows nothing of the desk: what belongs on it is written there by src/release.',
  },
  release: {
    may: ['wire', 'imaging', 'storage', 'newsroom'],
    instead: 'The desk calls the engine, not the other way about: take what you need as a part of the house.',
  },
  desk: {
    may: ['release', 'wire', 'imaging', 'storage', 'newsroom'],
    instead: 'The desk reaches the public through src/release alone.',
  },
  delivery: {
    may: ['wire', 'newsroom'],
    instead: 'The public side reads the wire alone: ask the WireReader, and have src/release write what you miss.',
  },
  reader: {
    may: ['delivery', 'wire', 'newsroom'],
    instead: 'Reader pages come from the wire alone: ask the WireReader, and have src/release write what you miss.',
  },
  client: {
    may: ['delivery', 'newsroom'],
    instead: 'The client runs in somebody else’s program: it takes the types of what is public, and nothing that runs.',
  },
  early: {
    may: ['release', 'reader', 'callers', 'storage', 'newsroom'],
    instead: 'The guarded doors read through src/release, so that every read is recorded.',
  },
  callers: {
    may: [],
    instead: 'Callers knows where somebody asks from, and how often; never for what.',
  },
  metrics: {
    may: [],
    instead: 'Metrics count what they are told: have src/boot hand them what to read.',
  },
}

const everyRoom = [...Object.keys(rooms), 'admin', 'app', 'demo', 'boot', 'front']

const zones = Object.entries(rooms).map(([name, { may, instead }]) => ({
  target: `./src/${name}`,
  from: everyRoom.filter((other) => other !== name && !may.includes(other)).map((other) => `./src/${other}`),
  message: instead,
}))

/** On the public side no program that holds everything. */
const withoutPayload = {
  files: ['src/{delivery,reader,early,imaging,storage}/**/*.{ts,tsx}', 'src/wire/{reader,media,search}/**/*.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: ['payload', 'payload/*', '@payloadcms/*', 'next', 'next/*'],
            message: 'Public code never holds Payload, which sees everything. Ask the WireReader.',
          },
        ],
      },
    ],
  },
}

const nothingButRules = {
  files: ['src/newsroom/**/*.{ts,tsx}'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: '^[^.]', message: 'Rules import no package, Node’s own included. Take it as an argument.' },
          { regex: '^(\\.\\./)+(app|server|config|log|clock)\\.ts$', message: rooms.newsroom.instead },
        ],
      },
    ],
  },
}

export const walls = [
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js'] })] },
    rules: { 'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }] },
  },
  withoutPayload,
  nothingButRules,
]

import { fileURLToPath } from 'node:url'
import { buildConfig, type Config } from 'payload'
import { openDatabase } from './src/boot/database-adapter.ts'
import { loadConfig } from './src/config.ts'
import { deskCollections } from './src/desk/collections.ts'
import { answerRefusals, refusalsAreNoErrors } from './src/desk/errors.ts'
import { guardInternals } from './src/desk/internals.ts'
import { panel } from './src/desk/panel.ts'
import { bodyEditor } from './src/desk/stories/body-editor.ts'
import { wireCollections } from './src/wire/collections/all.ts'

const config = loadConfig()

const options: Config = {
  secret: config.secret,
  serverURL: '',
  routes: { admin: '/admin', api: '/api' },
  admin: panel(config.newsroom),
  db: openDatabase(config.database),
  editor: bodyEditor,
  collections: [
    ...deskCollections({
      mediaDir: config.mediaDir,
      canMail: config.smtpUrl !== null,
      secureCookies: config.siteUrl.startsWith('https:'),
    }),
    ...wireCollections,
  ],
  hooks: { afterError: [answerRefusals] },
  // A refusal is an answer, and it is in the audit: it is no error of ours.
  loggingLevels: refusalsAreNoErrors,
  graphQL: { disable: true },
  telemetry: false,
  csrf: [new URL(config.siteUrl).origin],
  cors: [],
  upload: { limits: { fileSize: 120 * 1024 * 1024 }, abortOnLimit: true, responseOnLimit: 'The file is too large.' },
  typescript: { autoGenerate: false, outputFile: fileURLToPath(new URL('src/payload-types.ts', import.meta.url)) },
}

/** The desk and the wire, assembled. */
export default buildConfig(options).then(guardInternals)

import { resolve } from 'node:path'
import { buildConfig, type Config } from 'payload'
import { openDatabase } from './src/boot/database-adapter.ts'
import { openMail } from './src/boot/mail.ts'
import { loadConfig } from './src/config.ts'
import { deskCollections } from './src/desk/collections.ts'
import { answerRefusals, refusalsAreNoErrors } from './src/desk/errors.ts'
import { guardPermissions } from './src/desk/guard-permissions.ts'
import { guardRoutes } from './src/desk/guard-routes.ts'
import { guardInternals } from './src/desk/internals.ts'
import { keepUploadsApart } from './src/desk/images/uploads-apart.ts'
import { createNow } from './src/desk/now/now.ts'
import { panelWords } from './src/desk/panel-words.ts'
import { panel } from './src/desk/panel.ts'
import { bodyEditor } from './src/desk/stories/body-editor.ts'
import { createIncoming } from './src/imaging/incoming.ts'
import { createLog } from './src/log.ts'
import { uploadLimit } from './src/newsroom/images/limits.ts'
import { wireCollections } from './src/wire/collections/all.ts'
import { asksSafely } from './src/desk/asking.ts'

const config = loadConfig()

const incoming = createIncoming(config.mediaDir)

const storyUrl = config.storyUrl.replaceAll('{SITE_URL}', config.siteUrl)

const options: Omit<Config, 'db'> = {
  secret: config.secret,
  serverURL: '',
  routes: { admin: '/admin', api: '/api' },
  admin: panel({ ...config.newsroom, canMail: config.smtpUrl !== null, hasReader: config.reader }),
  i18n: panelWords,
  editor: bodyEditor,
  email: openMail(config),
  logger: createLog(config),
  collections: [
    ...deskCollections({
      incoming,
      pictures: config.pictures,
      canMail: config.smtpUrl !== null,
      secureCookies: config.siteUrl.startsWith('https:'),
    }),
    ...wireCollections,
  ].map(asksSafely),
  endpoints: [createNow({ storyUrl })],
  // The panel's own pages are told where readers read; nothing of this reaches the browser.
  custom: {
    storyUrl,
    language: config.newsroom.language,
    override: config.override,
    rightsWarningDays: config.rightsWarningDays,
  },
  hooks: { afterError: [answerRefusals] },
  // A refusal is an answer, and it is in the audit: it is no error of ours.
  loggingLevels: refusalsAreNoErrors,
  graphQL: { disable: true },
  telemetry: false,
  csrf: [...config.deskOrigins],
  cors: [],
  // Uploads lie where nobody else may look into, from their first byte.
  onInit: () => incoming.prepare(),
  upload: {
    useTempFiles: true,
    tempFileDir: incoming.folder,
    requestSizeLimit: uploadLimit(config.pictures),
    limits: { fileSize: config.pictures.bytes + 1024 * 1024 },
    abortOnLimit: true,
    responseOnLimit: 'The file is too large.',
  },
  typescript: { autoGenerate: false, outputFile: resolve('src/payload-types.ts') },
}

/** The desk and the wire, assembled. */
export default openDatabase(config.database)
  .then((db) => buildConfig({ ...options, db }))
  .then(guardInternals)
  .then(guardPermissions)
  .then(guardRoutes)
  .then(keepUploadsApart(incoming))

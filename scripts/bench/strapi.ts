/** An application of Strapi with one content type, which the public reads: file by file. */
const story = 'api::story.story'
const factory = (kind: string, options = ''): string =>
  `module.exports = require('@strapi/strapi').factories.createCore${kind}('${story}'${options})\n`

const schema = {
  kind: 'collectionType',
  collectionName: 'stories',
  info: { singularName: 'story', pluralName: 'stories', displayName: 'Story' },
  options: { draftAndPublish: false },
  attributes: {
    slug: { type: 'string', unique: true },
    goesOut: { type: 'datetime' },
    summary: { type: 'json' },
    document: { type: 'json' },
  },
}

export const strapiFiles: Readonly<Record<string, string>> = {
  'config/database.js': `module.exports = () => ({
  connection: { client: 'sqlite', connection: { filename: 'data.db' }, useNullAsDefault: true },
})\n`,
  'config/server.js': `module.exports = () => ({ host: '127.0.0.1', port: Number(process.env.PORT), app: { keys: ['a', 'b'] } })\n`,
  'config/admin.js': `module.exports = () => ({
  auth: { secret: 'x' },
  apiToken: { salt: 'x' },
  transfer: { token: { salt: 'x' } },
  secrets: { encryptionKey: 'x'.repeat(32) },
  serveAdminPanel: false,
})\n`,
  // Those that it asks for. Not the one that writes each request to the log.
  'config/middlewares.js': `module.exports = [
  'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::query', 'strapi::body', 'strapi::favicon', 'strapi::public',
]\n`,
  'favicon.ico': '\n',
  'src/api/story/content-types/story/schema.json': JSON.stringify(schema),
  'src/api/story/controllers/story.js': factory('Controller'),
  'src/api/story/services/story.js': factory('Service'),
  'src/api/story/routes/story.js': factory('Router', `, { config: { find: { auth: false } } }`),
  'src/index.js': `module.exports = {
  async bootstrap({ strapi }) {
    if ((await strapi.documents('${story}').count({})) > 0) return
    for (const { slug, publishedAt, summary, document } of require('../stories.json'))
      await strapi.documents('${story}').create({ data: { slug, goesOut: publishedAt, summary, document } })
  },
}\n`,
  'server.js': `require('@strapi/strapi').createStrapi({ appDir: __dirname, distDir: __dirname }).start()\n`,
}

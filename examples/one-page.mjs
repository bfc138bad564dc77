/**
 * A frontend of one page: the latest stories, and one of them whole. With the newsroom running (`npm start`):
 *
 *   node examples/one-page.mjs        then open http://127.0.0.1:4000
 *
 * Each visit asks the newsroom again, by ETag: what was killed a moment ago is not here either.
 */
import { createServer } from 'node:http'
import { createWireClient, WireError } from 'stet/client'

const { STET_URL = 'http://127.0.0.1:3000', PORT = '4000' } = process.env
const wire = createWireClient({ url: STET_URL })

const server = createServer((req, res) => {
  answer(new URL(req.url ?? '/', 'http://localhost').searchParams).then(
    ({ status, headers = {}, body }) =>
      res.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(body),
    (error) => {
      const isRefusal = error instanceof WireError && error.status < 500
      if (!isRefusal) console.error(error)
      const [status, words] = isRefusal ? [error.status, error.message] : [502, 'The newsroom does not answer.']
      res.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(words)
    },
  )
})
server.listen(Number(PORT), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}`)
})

/** `?story=` names the story, else it is the newest; `?cursor=` is the page of the list. */
async function answer(query) {
  const list = await wire.stories({ limit: 10, cursor: query.get('cursor') ?? undefined })
  const slug = query.get('story') ?? list.stories[0]?.slug
  if (slug === undefined) return { status: 200, body: page('Nothing yet', list, '<p>Nothing is public yet.</p>') }

  const at = await wire.story(slug)
  switch (at.found) {
    case 'live':
      return { status: 200, body: page(at.story.headline, list, story(at.story)) }
    case 'moved':
      return { status: 301, headers: { Location: `/?story=${encodeURIComponent(at.story.slug)}` } }
    case 'killed':
      return {
        status: 410,
        body: page('Withdrawn', list, `<p>${safe(at.tombstone.notice ?? 'This was withdrawn.')}</p>`),
      }
    case 'nothing':
      return { status: 404, body: page('Not here', list, '<p>There is nothing public at this address.</p>') }
  }
}

/** `body.html` is clean: no script, style or handler survives on its way out of the newsroom. All else is text. */
function story({ headline, standfirst, byline, publishedAt, image, body, corrections }) {
  const notes = corrections.map(({ kind, note, at }) => `<p class="note">${safe(kind)}, ${day(at)}: ${safe(note)}</p>`)
  return `<article>
<h1>${safe(headline)}</h1>
<p class="standfirst">${safe(standfirst)}</p>
<p><small>${safe(byline)} · ${day(publishedAt)}</small></p>
${picture(image)}${body.html}
${notes.join('\n')}</article>`
}

function picture(image) {
  const files =
    image?.renditions.filter(({ name, type }) => type === 'image/webp' && /^\d/.test(name) && !name.includes('x')) ?? []
  const [first] = files
  if (first === undefined) return ''
  const set = files.map(({ url, width }) => `${url} ${width}w`).join(', ')
  return `<figure><img src="${safe(first.url)}" srcset="${safe(set)}" sizes="(min-width: 60rem) 40rem, 100vw" alt="${safe(image.alt)}"
 width="${image.width}" height="${image.height}"><figcaption>${safe(image.caption)} <small>${safe(image.credit)}</small></figcaption></figure>`
}

function page(title, { stories, next }, main) {
  const items = stories.map(
    ({ slug, headline, section }) =>
      `<li><small>${safe(section.name)}</small> <a href="/?story=${encodeURIComponent(slug)}">${safe(headline)}</a></li>`,
  )
  const older = next === null ? '' : `<p><a href="/?cursor=${encodeURIComponent(next)}">Older stories</a></p>`
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${safe(title)}</title><style>
body { font: 1.1rem/1.5 Georgia, serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
@media (min-width: 60rem) { body { display: grid; grid-template-columns: 40rem 1fr; gap: 3rem } }
h1 { line-height: 1.15 } img { width: 100%; height: auto } figure { margin: 0 } .standfirst { font-size: 1.25em }
ul { padding: 0; list-style: none } li { margin-bottom: 0.75rem }
</style><main>${main}</main><nav aria-label="Latest"><h2>Latest</h2><ul>${items.join('\n')}</ul>${older}</nav></html>`
}

function day(instant) {
  return instant.slice(0, 10)
}

function safe(text) {
  return String(text ?? '').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

import { readFile } from 'node:fs/promises'
import { validateXML } from 'xmllint-wasm'

/**
 * What is wrong with a sitemap, by the schema of sitemaps.org, which the package `sitemap` carries as it was published.
 *
 * The schema of an index, and Google's for pictures and for news, are in no package that we found: those here say what the
 * protocol and Google's documentation say.
 */
export async function wrongWithSitemap(xml: string): Promise<readonly string[]> {
  const published = await file('sitemap.xsd', '../../node_modules/sitemap/schema/sitemap.xsd')
  const others = await Promise.all(['sitemap-image.xsd', 'sitemap-news.xsd'].map((name) => file(name)))
  return wrong({ xml, schema: await file('sitemap-and-extensions.xsd'), preload: [published, ...others] })
}

export async function wrongWithSitemapIndex(xml: string): Promise<readonly string[]> {
  return wrong({ xml, schema: await file('sitemap-index.xsd') })
}

/** What is wrong with an Atom feed by RFC 4287. Its grammar is in no package that we found: ours says what it says. */
export async function wrongWithAtom(xml: string): Promise<readonly string[]> {
  return wrong({ xml, schema: await file('atom.rng'), extension: 'relaxng' })
}

type File = { readonly fileName: string; readonly contents: string }

async function file(fileName: string, at = `./schemas/${fileName}`): Promise<File> {
  return { fileName, contents: await readFile(new URL(at, import.meta.url), 'utf8') }
}

async function wrong(given: {
  readonly xml: string
  readonly schema: File
  readonly preload?: readonly File[]
  readonly extension?: 'relaxng'
}): Promise<readonly string[]> {
  const { valid, errors } = await validateXML(given)
  return valid ? [] : errors.map(({ message }) => message)
}

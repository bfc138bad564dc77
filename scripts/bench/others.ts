/**
 * Other people's systems with the same thousand stories, installed from the registry into a folder of the bench: a list and
 * a story by their REST, read by the public, as each comes out of the box over SQLite.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { summaryOf } from '../../src/newsroom/wire/summary.ts'
import { seedDirectus } from './directus.ts'
import { aStory, stories } from './fill-wire.ts'
import { freePort } from './open-door.ts'
import { strapiFiles } from './strapi.ts'
import type { Target } from './targets.ts'

/** The last that run on Node 20, and whose packages are all there. */
const strapi = { '@strapi/strapi': '5.54.0', 'better-sqlite3': '12.8.0' }
const strapiPanel = {
  react: '18.3.1',
  'react-dom': '18.3.1',
  'react-router-dom': '6.30.3',
  'styled-components': '6.6.0',
}
const directus = { directus: '11.3.5', sqlite3: '5.1.7' }

/** What is installed stays for the next run. */
const kept = join(tmpdir(), 'stet-bench-others')

export type Others = { readonly targets: readonly Target[]; readonly close: () => Promise<void> }

/** What another system is given of a story: columns to sort and find by, and the two documents of the wire. */
export type OtherStory = ReturnType<typeof theirStory>

export async function startOthers(rest: { readonly list: string; readonly story: string }): Promise<Others> {
  const all = Array.from({ length: stories }, (_, index) => theirStory(index + 1))
  const slug = all[stories / 2 - 1]?.slug ?? ''
  const one = await startStrapi(join(kept, 'strapi'), all)
  const other = await startDirectus(join(kept, 'directus'), all)
  const target = (name: string, url: string, theirs: string): Target => ({
    name,
    url,
    headers: {},
    status: 200,
    bare: null,
    rest: theirs,
    tail: false,
    isOurs: false,
  })
  const strapiList = `${one.url}/api/stories?sort=goesOut:desc&pagination[limit]=20&fields[0]=summary`
  const strapiStory = `${one.url}/api/stories?filters[slug][$eq]=${slug}&fields[0]=document`
  const directusList = `${other.url}/items/stories?sort=-goes_out&limit=20&fields=summary`
  const directusStory = `${other.url}/items/stories?filter[slug][_eq]=${slug}&fields=document`
  return {
    targets: [
      target(`Strapi ${strapi['@strapi/strapi']}, a list of 20`, strapiList, rest.list),
      target(`Strapi ${strapi['@strapi/strapi']}, one story`, strapiStory, rest.story),
      target(`Directus ${directus.directus}, a list of 20`, directusList, rest.list),
      target(`Directus ${directus.directus}, one story`, directusStory, rest.story),
    ],
    async close() {
      await one.close()
      await other.close()
    },
  }
}

function theirStory(number: number) {
  const document = aStory(number)
  return { slug: document.slug, publishedAt: document.publishedAt, summary: summaryOf(document), document }
}

async function startStrapi(folder: string, all: readonly OtherStory[]): Promise<Program> {
  await install(folder, { ...strapi, ...strapiPanel })
  await rm(join(folder, 'data.db'), { force: true })
  for (const [path, text] of Object.entries(strapiFiles)) {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  await mkdir(join(folder, 'public/uploads'), { recursive: true })
  await writeFile(join(folder, 'stories.json'), JSON.stringify(all))
  return start(folder, ['server.js'], {}, '/api/stories')
}

async function startDirectus(folder: string, all: readonly OtherStory[]): Promise<Program> {
  await install(folder, directus)
  await rm(join(folder, 'data.db'), { force: true })
  const account = { email: 'bench@example.org', password: 'only for the bench' }
  const env = {
    DB_CLIENT: 'sqlite3',
    DB_FILENAME: './data.db',
    KEY: 'a key of the bench',
    SECRET: 'a secret of the bench',
    ADMIN_EMAIL: account.email,
    ADMIN_PASSWORD: account.password,
    TELEMETRY: 'false',
    LOG_LEVEL: 'error',
    SERVE_APP: 'false',
  }
  const cli = 'node_modules/directus/cli.js'
  spawnSync(process.execPath, [cli, 'bootstrap'], { cwd: folder, env: { ...process.env, ...env }, stdio: 'ignore' })
  const program = await start(folder, [cli, 'start'], env, '/server/ping')
  await seedDirectus(program.url, account, all)
  return program
}

/** Nothing is downloaded that is there from before. */
async function install(folder: string, dependencies: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).includes('node_modules')) return
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }))
  process.stderr.write(`Installing ${Object.entries(dependencies)[0]?.join(' ') ?? ''}…\n`)
  const words = ['install', '--no-audit', '--no-fund', '--no-progress']
  const { status, stderr } = spawnSync('npm', words, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm install failed in ${folder}:\n${stderr}`)
}

type Program = { readonly url: string; readonly close: () => Promise<void> }

/** In milliseconds: Strapi writes the stories before it answers. */
const patience = 300_000

async function start(
  folder: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  path: string,
): Promise<Program> {
  const port = String(await freePort())
  const child = spawn(process.execPath, words, {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: port, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  const until = performance.now() + patience
  while (!(await fetch(url + path).catch(() => null))?.ok) {
    if (child.exitCode !== null || performance.now() > until) throw new Error(`${folder} does not start.`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return {
    url,
    async close() {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

/**
 * `npm run migrate:create -- <name>` writes the migration that leads from the newest snapshot to today's collections;
 * `--check` says whether one is missing, and writes nothing.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openOnScratch } from './scratch.ts'

const folder = 'src/migrations'
const check = process.argv.includes('--check')
const name = process.argv.slice(2).find((word) => !word.startsWith('-')) ?? 'change'

mkdirSync(folder, { recursive: true })
const known = snapshots()
const scratch = await openOnScratch()
try {
  const written = await writeMigration(join(scratch.folder, 'migrations'))
  if (written === null) console.log('The migrations are up to date.')
  else if (check) {
    console.error('The collections have changed since the newest migration: npm run migrate:create -- <what changed>')
    process.exitCode = 1
  } else {
    copyFileSync(`${written}.json`, join(folder, `${nameOf(written)}.json`))
    writeFileSync(join(folder, `${nameOf(written)}.ts`), tidy(readFileSync(`${written}.ts`, 'utf8')))
    writeFileSync(join(folder, 'index.ts'), index([...known, nameOf(written)]))
    console.log(`Wrote ${folder}/${nameOf(written)}.ts.`)
  }
} finally {
  await scratch.close()
}
process.exit()

/** Has Payload write it beside a copy of the snapshots. @returns its path without an ending, or null when nothing changed */
async function writeMigration(into: string): Promise<string | null> {
  mkdirSync(into, { recursive: true })
  for (const snapshot of known) copyFileSync(join(folder, `${snapshot}.json`), join(into, `${snapshot}.json`))
  const { payload } = scratch
  payload.db.migrationDir = into
  await payload.db.createMigration({ payload, migrationName: name, forceAcceptWarning: true })
  const [written] = readdirSync(into).filter((file) => file.endsWith('.ts') && file !== 'index.ts')
  if (written === undefined) throw new Error('Payload wrote no migration.')
  const changesNothing = /function up\([^{]*\{ db, payload, req \}[^{]*\{\s*\/\/ Migration code\s*\}/.test(
    readFileSync(join(into, written), 'utf8'),
  )
  return changesNothing ? null : join(into, written.replace(/\.ts$/, ''))
}

function snapshots(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace(/\.json$/, ''))
    .sort()
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path
}

/** Types are imported as types, and what a migration does not use it does not take. */
function tidy(source: string): string {
  return source
    .replace(
      'import { MigrateUpArgs, MigrateDownArgs, sql }',
      'import { type MigrateDownArgs, type MigrateUpArgs, sql }',
    )
    .replaceAll('{ db, payload, req }', '{ db }')
}

function index(names: readonly string[]): string {
  const imports = names.map((one) => `import * as m${one} from './${one}.ts'`)
  const entries = names.map((one) => `  { name: '${one}', up: m${one}.up, down: m${one}.down },`)
  return `${imports.join('\n')}

/** Methods, so that Payload may call them with arguments it does not name the type of. */
type Migration = { name: string; up(args: unknown): Promise<void>; down(args: unknown): Promise<void> }

/** Oldest first. Written by npm run migrate:create. */
export const migrations: Migration[] = [\n${entries.join('\n')}\n]\n`
}

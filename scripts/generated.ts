/**
 * Writes what is generated from the collections: the types of their rows, and the panel's list of its components.
 * `--check` says whether that would change anything, and changes nothing.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { generateImportMap } from 'payload'
import { generateTypes } from 'payload/node'
import { openOnScratch } from './scratch.ts'

const files = ['src/payload-types.ts', 'src/app/(payload)/admin/importMap.js']
const check = process.argv.includes('--check')

const before = files.map(read)
const scratch = await openOnScratch()
try {
  await generateTypes(scratch.payload.config, { log: false })
  await generateImportMap(scratch.payload.config, { log: false, force: true })
} finally {
  await scratch.close()
}
const stale = files.filter((file, i) => read(file) !== before[i])
if (check) {
  for (const [i, file] of files.entries()) if (stale.includes(file)) writeFileSync(file, before[i] ?? '')
}
if (stale.length === 0) console.log('What is generated is up to date.')
else if (check) {
  console.error(`Not up to date: ${stale.join(', ')}. Run: npm run generate`)
  process.exitCode = 1
} else console.log(`Wrote ${stale.join(' and ')}.`)
process.exit()

function read(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** `npm run check`: format, lint, types, generated files and migrations up to date. Runs all of them, then says what failed. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const bin = (name) => join('node_modules/.bin', name)

const checks = {
  lint: [bin('eslint'), '.', '--max-warnings', '0'],
  format: [bin('prettier'), '--check', '--cache', '--cache-strategy=content', '--cache-location=.cache/prettier', '.'],
  types: [bin('tsc'), '-p', 'tsconfig.json'],
  generated: [bin('tsx'), '--conditions=production', 'scripts/generated.ts', '--check'],
  migrations: [bin('tsx'), '--conditions=production', 'scripts/migrations.ts', '--check'],
}

const outcomes = await Promise.all(Object.entries(checks).map(([name, command]) => check(name, command)))
const failed = outcomes.flatMap(({ name, isFine }) => (isFine ? [] : [name]))
if (failed.length > 0) {
  process.stdout.write(`Not fine: ${failed.join(', ')}.\n`)
  process.exit(1)
}

/** What one of them has to say comes in one piece, when it ends: they run side by side. */
function check(name, [program, ...words]) {
  const began = Date.now()
  const running = spawn(program, words, { env: { ...process.env, LOG_LEVEL: 'error', DATABASE_URL: '' } })
  let said = ''
  for (const stream of [running.stdout, running.stderr]) stream.on('data', (chunk) => (said += chunk))
  return new Promise((resolve) => {
    running.on('error', (error) => (said += `${error.message}\n`))
    running.on('close', (code) => {
      const took = ((Date.now() - began) / 1000).toFixed(0)
      process.stdout.write(`${said}${name}: ${code === 0 ? 'fine' : 'not fine'} (${took} s)\n`)
      resolve({ name, isFine: code === 0 })
    })
  })
}

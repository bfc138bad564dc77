/** `npm run check`: format, lint, types, generated files and migrations up to date. Runs all of them, then says what failed. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const bin = (name) => join('node_modules/.bin', name)

const checks = {
  format: [bin('prettier'), '--check', '.'],
  types: [bin('tsc'), '-p', 'tsconfig.json'],
  lint: [bin('eslint'), '.', '--max-warnings', '0'],
  generated: [bin('tsx'), '--conditions=production', 'scripts/generated.ts', '--check'],
  migrations: [bin('tsx'), '--conditions=production', 'scripts/migrations.ts', '--check'],
}

const failed = Object.entries(checks).filter(([name, [program, ...words]]) => {
  const began = Date.now()
  const { status } = spawnSync(program, words, {
    stdio: 'inherit',
    env: { ...process.env, LOG_LEVEL: 'error', DATABASE_URL: '' },
  })
  process.stdout.write(
    `${name}: ${status === 0 ? 'fine' : 'not fine'} (${((Date.now() - began) / 1000).toFixed(0)} s)\n`,
  )
  return status !== 0
})

if (failed.length > 0) {
  process.stdout.write(`Not fine: ${failed.map(([name]) => name).join(', ')}.\n`)
  process.exit(1)
}

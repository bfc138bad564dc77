/** `npm test`: the rules, and the doors on SQLite. What is given beyond that goes to Jest: `npm test -- tests/rules/stories`. */
import { runJest } from './run-jest.mjs'

process.exit(await runJest([...process.argv.slice(2), '--selectProjects', 'rules', 'doors'], { DATABASE_URL: '' }))

/** `npm start`: builds what is not built or older than its source, then becomes the server. */
import { endWithNpm } from './end-with-npm.mjs'
import { run } from './run.mjs'

if (process.env.npm_lifecycle_event === 'start') endWithNpm()
await run(process.env.ROLE === 'wire' ? ['server'] : ['server', 'panel'], 'dist/src/server.js')

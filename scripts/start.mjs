/** `npm start`: builds what is not built or older than its source, then becomes the server. */
import { run } from './run.mjs'

await run(process.env.ROLE === 'wire' ? ['server'] : ['server', 'panel'], 'dist/src/server.js')

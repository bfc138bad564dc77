/**
 * `npm run test:mongo`: the doors on MongoDB. The server is the one DATABASE_URL names, else the one that the program named
 * by MONGO_START starts: its first line of output is the URL, and SIGTERM ends it. Each test file has a database of its own.
 */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { runJest } from './run-jest.mjs'

const { url, stop } = await findServer()
const status = await runJest([...process.argv.slice(2), '--selectProjects', 'doors'], {
  TEST_MONGO_URL: url,
  DATABASE_URL: '',
})
await stop()
process.exit(status)

async function findServer() {
  const { DATABASE_URL: given = '', MONGO_START: program = '' } = process.env
  if (given.startsWith('mongodb')) return { url: given, stop: async () => undefined }
  if (program !== '') return startServer(program)
  process.stderr.write(
    'There is no MongoDB to test on. Name a server in DATABASE_URL (mongodb://…), or in MONGO_START a program that starts one ' +
      'and prints its URL as the first line.\n',
  )
  process.exit(1)
}

function startServer(program) {
  const server = spawn(program, [], { stdio: ['ignore', 'pipe', 'pipe'] })
  // A database server says much; it is of interest only when it does not start.
  let said = ''
  server.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-4000)
  })
  const ended = new Promise((resolve) => server.once('close', resolve))
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.kill('SIGTERM'))
  return new Promise((resolve) => {
    server.once('error', (error) => giveUp(`${program} (MONGO_START) cannot be run: ${error.message}.`))
    const endedEarly = (code) => giveUp(`${program} (MONGO_START) ended with ${code} before it printed a URL.\n${said}`)
    server.once('close', endedEarly)
    createInterface(server.stdout).once('line', (line) => {
      server.removeListener('close', endedEarly)
      if (!line.startsWith('mongodb')) giveUp(`${program} (MONGO_START) printed “${line}”, which is no mongodb:// URL.`)
      process.stdout.write(`Testing on ${line.trim().replace(/\/\/[^/@]*@/, '//…@')}\n`)
      resolve({
        url: line.trim(),
        stop: async () => {
          server.kill('SIGTERM')
          await ended
        },
      })
    })
  })
}

function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import type { Step } from '../../../src/release/house.ts'
import { compiled } from '../compiled.ts'
import type { Newsroom } from '../newsroom.ts'

export type FireNode = {
  /** Has it do something. @returns `done`, or the signal that ended the process */
  readonly order: (what: string) => Promise<string>
  readonly end: () => Promise<void>
}

/** Another process over a newsroom's database and files, where it is `at`; it kills itself when it reaches `dieAt`. */
export async function aFireNode(
  { databaseUrl, mediaDir }: Newsroom,
  { at, dieAt, name = 'fire' }: { readonly at: Date; readonly dieAt?: Step; readonly name?: string },
): Promise<FireNode> {
  const child = fork(await compiled('tests/support/fire/program.ts'), {
    execArgv: ['--conditions=production'],
    env: {
      NODE_ENV: 'production',
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      TMPDIR: process.env['TMPDIR'],
      DATABASE_URL: databaseUrl,
      MEDIA_DIR: mediaDir,
      PAYLOAD_SECRET: process.env['PAYLOAD_SECRET'],
      LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent',
      CLOCK: at.toISOString(),
      DIE_AT: dieAt ?? '',
      NODE_NAME: name,
      LABORATORY: resolve(await compiled('src/imaging/laboratory-process.ts')),
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit').then(([code, signal]: unknown[]) => String(signal ?? code))
  const answer = () => Promise.race([once(child, 'message').then(([said]: unknown[]) => String(said)), ended])
  const first = await answer()
  if (first !== 'ready') throw new Error(`The node ended with ${first} before it was open.`)
  return {
    async order(what) {
      const answered = answer()
      child.send(what)
      return answered
    },
    async end() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

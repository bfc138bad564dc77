import type { Config } from '../config.ts'
import type { DemoFacts } from './demo.ts'
import { isLoopback } from './environment.ts'

/** A line for the person who started the server. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

type Welcome = {
  readonly config: Config
  readonly port: number
  readonly demo: DemoFacts | null
  readonly seconds: number
}

/** Where everything is, once it is there. */
export function welcome({ config, port, demo, seconds }: Welcome): void {
  const shown = isLoopback(config.host) || config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host
  const here = `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`
  const lines = [`${config.newsroom.name} is open, after ${seconds.toFixed(1)} s.`, '']
  if (config.role !== 'desk' && config.reader) lines.push(`  readers   ${here}/`)
  if (config.role !== 'wire') lines.push(`  the desk  ${here}/admin`)
  if (config.role !== 'desk') lines.push(`  the API   ${here}/v1/stories`, `  feeds     ${here}/feeds/latest.rss`)
  if (demo !== null) lines.push('', ...demoLines(demo, here, config.newsroom.zone))
  say(`\n${lines.join('\n')}\n`)
}

function demoLines({ password, cast, liftsSoon, partner }: DemoFacts, here: string, zone: string): string[] {
  const width = Math.max(...cast.map(({ email }) => email.length))
  const lines = [
    `This is the demo newsroom. Everyone's password is ${password}`,
    '',
    ...cast.map(({ email, may }) => `  ${email.padEnd(width)}  ${may}`),
  ]
  if (partner !== null) {
    lines.push('', `What ${partner.name} may see under embargo, to its program:`)
    lines.push(`  curl -s -H 'Authorization: Bearer ${partner.token}' ${here}/partner/v1/stories`)
  }
  if (liftsSoon === null) return lines
  const at = new Intl.DateTimeFormat('en-GB', { timeStyle: 'long', timeZone: zone }).format(liftsSoon.at)
  return [...lines, '', `Held until ${at}, 404 until then and public from then on:`, `  ${here}${liftsSoon.path}`]
}

import { pino, type Logger } from 'pino'
import { PinoPretty } from 'pino-pretty'
import type { Config } from './config.ts'

export type Log = Logger

/** The one logger: lines of JSON for machines, short lines for a person at a terminal. On stderr, so that what the server prints stays apart. */
export function createLog({ logLevel }: Pick<Config, 'logLevel'>): Log {
  const options = {
    level: logLevel,
    base: undefined,
    redact: ['req.headers.authorization', 'req.headers.cookie', 'password', '*.password'],
  }
  if (!process.stderr.isTTY) return pino(options, pino.destination(2))
  return pino(options, PinoPretty({ destination: 2, translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' }))
}

/** What nothing at all costs: the same bytes, sent by Express and by Node alone. */
import type { RequestListener } from 'node:http'
import express, { type Express, type RequestHandler } from 'express'

/** Express as fast as it is without doing anything: no tag is worked out, nothing is looked at. */
export function bareExpress(): Express {
  return express().disable('etag').disable('x-powered-by')
}

/** An answer as it came, to be sent again: what Node adds by itself is left to it. */
export type Recorded = { readonly status: number; readonly head: readonly string[]; readonly body: Buffer }

const addedByNode = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding'])

export async function recorded(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Recorded> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity', ...headers } })
  const head = [...answer.headers].filter(([name]) => !addedByNode.has(name)).flat()
  return { status: answer.status, head, body: Buffer.from(await answer.arrayBuffer()) }
}

/** Sends each of the answers at its path, head and all. */
export function bareNode(answers: Readonly<Record<string, Recorded>>): RequestListener {
  return function sendAgain(req, res) {
    const { status = 404, head = [], body = '' } = answers[req.url ?? ''] ?? {}
    res.writeHead(status, [...head])
    res.end(body)
  }
}

/** The same by Express. */
export function sendsAgain({ status, head, body }: Recorded): RequestHandler {
  return function sendByExpress(_req, res) {
    for (let at = 0; at < head.length; at += 2) res.setHeader(head[at] ?? '', head[at + 1] ?? '')
    res.status(status).send(body)
  }
}

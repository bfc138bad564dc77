import type { Response } from 'express'
import { problem, type ProblemStatus } from '../delivery/http/problem.ts'

/** A refusal that was made before anything was looked at may be of a guarded door: no cache keeps it, no search engine lists it. */
export const keptByNobody = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex, nofollow' } as const

/** RFC 9457: for what no room of the house answers. */
export function sendProblem(res: Response, status: ProblemStatus, detail: string): void {
  const { type, body } = problem(status, detail)
  res.status(status).set(keptByNobody).set('Content-Type', type).send(body)
}

/** What the desk's API answers to a request that never reached a rule. */
export function sendRefusal(res: Response, status: number, code: string, message: string): void {
  res
    .status(status)
    .set('Cache-Control', 'no-store')
    .json({ errors: [{ code, message }] })
}

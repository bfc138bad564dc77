import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * A random value that is made once and kept in a file only its owner can read. Two processes that start together get the
 * same one: the file appears whole, and only once.
 */
export function keptSecret(path: string, bytes: number): string {
  const kept = keptNow(path)
  if (kept !== null) return kept
  const draft = writeDraft(path, randomBytes(bytes).toString('base64url'))
  try {
    linkSync(draft, path)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
  return readFileSync(path, 'utf8').trim()
}

/** Keeps a value that was given, in place of the one before. */
export function keepSecret(path: string, value: string): void {
  if (keptNow(path) !== value) renameSync(writeDraft(path, value), path)
}

export function keptNow(path: string): string | null {
  try {
    const value = readFileSync(path, 'utf8').trim()
    return value === '' ? null : value
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

function writeDraft(path: string, value: string): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, value, { mode: 0o600, flag: 'wx' })
  return draft
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : null
}

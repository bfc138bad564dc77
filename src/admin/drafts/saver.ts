import type { Answer, Problem } from '../actions/post-action.ts'
import { sameContent, type Content } from './content.ts'

/** Why words are not saved. What is `unreached` is tried again by itself. */
export type NotSaved = 'unreached' | 'signed-out' | 'stale' | 'refused'

export type SaveState =
  | { readonly is: 'saved'; readonly at: Date | null }
  | { readonly is: 'changed' }
  | { readonly is: 'saving' }
  | { readonly is: 'not-saved'; readonly why: NotSaved; readonly problems: readonly Problem[] }

export type Sent = { readonly content: Content; readonly revision: number | null; readonly isExplicit: boolean }

export type SaverParts = {
  readonly send: (sent: Sent) => Promise<Answer>
  /** Whether anybody is signed in, asked when a save was forbidden. */
  readonly isSignedIn: () => Promise<boolean>
  /** Keeps words in this browser until the desk has them. */
  readonly keep: (content: Content, revision: number | null) => void
  readonly drop: () => void
  /** Keeps words that make room for others, apart from those that are typed next. False when they can't be kept. */
  readonly putAside: (content: Content, revision: number | null) => boolean
  readonly report: (state: SaveState) => void
  readonly now: () => Date
  /** How long a pause in the typing is, in ms. */
  readonly pauseMs: number
  /** False before a story is first saved: then it waits to be told. */
  readonly savesByItself: () => boolean
}

export type Saver = ReturnType<typeof createSaver>

const retriesMs = [2_000, 5_000, 10_000, 20_000]

/**
 * Saves what is typed after each pause, one save at a time, each with the revision it was made on, so that an editor alone
 * is never refused. Whatever comes back, the words stay kept until the desk has confirmed those very words.
 */
export function createSaver(parts: SaverParts) {
  let confirmed: Content = {}
  let current: Content = {}
  let revision: number | null = null
  let running: Promise<boolean> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let stopped: NotSaved | null = null

  function isUnsaved(): boolean {
    return !sameContent(current, confirmed)
  }

  function schedule(ms: number): void {
    clearTimeout(timer)
    if (parts.savesByItself()) timer = setTimeout(() => void saveNow(), ms)
  }

  async function saveOnce(isExplicit: boolean): Promise<boolean> {
    const content = current
    parts.report({ is: 'saving' })
    const answer = await parts.send({ content, revision, isExplicit })
    return answer.ok ? taken(content, answer.json) : refused(answer)
  }

  function taken(content: Content, json: Content): boolean {
    confirmed = content
    revision = revisionIn(json['doc']) ?? revision
    failures = 0
    stopped = null
    if (isUnsaved()) {
      parts.keep(current, revision)
      schedule(parts.pauseMs)
      parts.report({ is: 'changed' })
    } else {
      parts.drop()
      parts.report({ is: 'saved', at: parts.now() })
    }
    return true
  }

  async function refused({ status, problems }: Extract<Answer, { ok: false }>): Promise<boolean> {
    parts.keep(current, revision)
    stopped = await whyRefused(status, problems)
    if (stopped === 'unreached') {
      schedule(retriesMs[Math.min(failures, retriesMs.length - 1)] ?? 20_000)
      failures += 1
    }
    parts.report({ is: 'not-saved', why: stopped, problems })
    return false
  }

  async function whyRefused(status: number, problems: readonly Problem[]): Promise<NotSaved> {
    if (status === 0 || status >= 500 || status === 429) return 'unreached'
    if (problems.some(({ code }) => code === 'stale-revision')) return 'stale'
    if ((status === 401 || status === 403) && !(await parts.isSignedIn())) return 'signed-out'
    return 'refused'
  }

  /** Saves what there is to save; when it is called while a save is under way, once more after it. */
  async function saveNow(isExplicit = false): Promise<boolean> {
    clearTimeout(timer)
    while (running !== null) await running
    if (!isUnsaved() && !(isExplicit && revision === null)) return true
    running = saveOnce(isExplicit).finally(() => {
      running = null
    })
    return running
  }

  /** Somebody typed. */
  function typed(content: Content): void {
    if (sameContent(content, current)) return
    current = content
    if (!isUnsaved()) {
      parts.drop()
      if (running === null) parts.report({ is: 'saved', at: null })
      return
    }
    parts.keep(current, revision)
    if (stopped === 'stale' || stopped === 'signed-out') return
    if (running === null) parts.report({ is: 'changed' })
    schedule(parts.pauseMs)
  }

  function putAside(): boolean {
    return !isUnsaved() || parts.putAside(current, revision)
  }

  function settled(content: Content, at: number | null): void {
    confirmed = content
    current = content
    revision = at
    stopped = null
    clearTimeout(timer)
  }

  return {
    isUnsaved,
    saveNow,
    isSaving: () => running !== null,
    revision: () => revision,
    current: () => current,

    typed,

    /**
     * What is in the form is what the desk has.
     *
     * @returns false, and changes nothing, while words are not saved: what the desk has never takes their place by itself
     */
    settle(content: Content, at: number | null): boolean {
      if (isUnsaved() || running !== null) return false
      settled(content, at)
      return true
    },

    /** Somebody else's text takes the place of mine. @returns false, and changes nothing, when mine can't be kept beside it */
    makeWay(content: Content, at: number | null): boolean {
      if (!putAside()) return false
      parts.drop()
      settled(content, at)
      return true
    },

    /** Words of another sitting take the place of mine. @returns false, and changes nothing, when mine can't be kept */
    restore(content: Content): boolean {
      if (!sameContent(content, current) && !putAside()) return false
      stopped = null
      typed(content)
      return true
    },

    /** Resolves when no save is under way. */
    async rest(): Promise<void> {
      while (running !== null) await running
    },

    /** Mine goes on top of a later revision. */
    async saveOver(later: number): Promise<boolean> {
      revision = later
      stopped = null
      return saveNow(true)
    },

    /** The network, or the person, is back. */
    async tryAgain(): Promise<void> {
      if (stopped === 'unreached' || stopped === 'signed-out') await saveNow()
    },

    stop(): void {
      clearTimeout(timer)
    },
  }
}

/** The revision of a story as the desk answers it. */
export function revisionIn(story: unknown): number | null {
  if (typeof story !== 'object' || story === null || !('revision' in story)) return null
  return typeof story.revision === 'number' ? story.revision : null
}

/** What the newsroom promises, as plainly as it can be said: no steps, no races, no database. The real one has to agree. */
export type Standing = 'never' | 'live' | 'off' | 'retracted' | 'killed'

/** What takes two editors. `until` is the new end, `thing` what is to be uncovered; a party is admitted without either. */
export type Loosening = {
  readonly action: 'lift' | 'cancel' | 'shorten' | 'uncover' | 'admit'
  readonly until: number | null
  readonly thing: number | null
}

type Waiting = { readonly text: string; readonly at: number; readonly over: number; failed: boolean }
type Story = {
  readonly things: readonly number[]
  approved: string
  public: string | null
  standing: Standing
  /** How often what the public reads was changed. */
  times: number
  /** Legal was asked, and has not answered: nothing more of it goes out. */
  flagged: boolean
  waiting: Waiting[]
}
type Request = Loosening & { readonly expires: number }
type Embargo = { readonly covers: Set<number>; until: number | null; over: boolean; request: Request | null }

/** What anyone who asks for a story is told: its text, with the notice or without; that it is gone, or that there is nothing. */
export type Told =
  { readonly status: 200; readonly text: string; readonly retracted: boolean } | { readonly status: 404 | 410 }

export type Naive = ReturnType<typeof createNaive>

const hour = 3_600_000

/**
 * Two stories under embargoes. Of the things that embargoes cover, 0 and 1 are the stories, and 2 is a picture in the
 * first. Each act answers whether the newsroom takes it.
 */
export function createNaive(start: number) {
  let now = start
  const stories: readonly [Story, Story] = [aStory([0, 2]), aStory([1])]
  const embargoes: Embargo[] = []

  const holds = (embargo: Embargo) => !embargo.over && (embargo.until === null || now < embargo.until)
  const isHeld = ({ things }: Story) =>
    embargoes.some((embargo) => holds(embargo) && things.some((thing) => embargo.covers.has(thing)))

  /** The promise: what was asked for goes out when its time has come and nothing holds it, over what it was asked over. */
  function lift(): void {
    for (const embargo of embargoes) embargo.over ||= !holds(embargo)
    for (const story of stories) {
      for (const release of [...story.waiting]) {
        if (release.failed || release.at > now || isHeld(story) || release.over !== story.times) continue
        release.failed = story.flagged
        if (release.failed) continue
        story.waiting = story.waiting.filter((other) => other !== release)
        Object.assign(story, { public: release.text, standing: 'live', times: story.times + 1 })
      }
    }
  }

  function end(story: Story, standing: Standing): void {
    Object.assign(story, { standing, waiting: [], times: story.times + 1 })
  }

  function requestOf({ request }: Embargo): Request | null {
    return request !== null && now < request.expires ? request : null
  }

  /** Whether an embargo with this end may be given that one. */
  function isEarlier(until: number, than: number | null): boolean {
    return until > now && (than === null || until < than)
  }

  function settled(taken: boolean): boolean {
    lift()
    return taken
  }

  return {
    stories,
    embargoes,
    isHeld,
    now: () => now,
    told({ standing, public: text }: Story): Told {
      const retracted = standing === 'retracted'
      if ((standing === 'live' || retracted) && text !== null) return { status: 200, text, retracted }
      return { status: standing === 'killed' && text !== null ? 410 : 404 }
    },
    pass(ms: number): void {
      now += ms
      lift()
    },
    approve(story: Story, text: string): void {
      story.approved = text
    },
    release(story: Story, at: number): boolean {
      if (story.standing === 'killed' || story.standing === 'retracted') return false
      if (story.flagged || story.waiting.length > 0) return false
      story.waiting.push({ text: story.approved, at, over: story.times, failed: false })
      return settled(true)
    },
    /** With a note that readers find, or as a slip: what they read is the same. */
    change(story: Story, text: string): boolean {
      if (story.standing !== 'live' || story.flagged) return false
      story.waiting.push({ text, at: now, over: story.times, failed: false })
      return settled(true)
    },
    unschedule(story: Story): boolean {
      const waited = story.waiting.length > 0
      story.waiting = []
      return waited
    },
    takeOff(story: Story): boolean {
      if (story.standing !== 'live') return false
      end(story, 'off')
      return true
    },
    retract(story: Story): boolean {
      if (story.standing !== 'live') return false
      end(story, 'retracted')
      return true
    },
    flag(story: Story): boolean {
      if (story.flagged) return false
      story.flagged = true
      return true
    },
    clear(story: Story): boolean {
      if (!story.flagged) return false
      story.flagged = false
      return settled(true)
    },
    hasFailed: (story: Story) => story.waiting.some(({ failed }) => failed),
    kill(story: Story): boolean {
      if (story.standing === 'killed') return false
      end(story, 'killed')
      return true
    },
    impose(covers: readonly number[], until: number | null): void {
      embargoes.push({ covers: new Set(covers), until, over: false, request: null })
    },
    extend(embargo: Embargo, until: number): boolean {
      if (embargo.over || embargo.until === null || until <= embargo.until) return false
      Object.assign(embargo, { until, request: null })
      return true
    },
    cover(embargo: Embargo, thing: number): boolean {
      if (embargo.over) return false
      embargo.covers.add(thing)
      embargo.request = null
      return true
    },
    ask(embargo: Embargo, { action, until, thing }: Loosening): boolean {
      if (embargo.over || requestOf(embargo) !== null) return false
      if (action === 'shorten' && (until === null || !isEarlier(until, embargo.until))) return false
      if (action === 'uncover' && (thing === null || !embargo.covers.has(thing))) return false
      const day = now + 24 * hour
      const expires = embargo.until === null ? day : Math.min(day, embargo.until)
      embargo.request = { action, until, thing, expires }
      return true
    },
    confirm(embargo: Embargo): boolean {
      const request = requestOf(embargo)
      if (embargo.over || request === null) return false
      if (request.action === 'shorten' && (request.until === null || !isEarlier(request.until, embargo.until)))
        return false
      const { action, until, thing } = request
      if (action === 'lift' || action === 'cancel') embargo.over = true
      if (action === 'shorten') embargo.until = until
      if (action === 'uncover' && thing !== null) embargo.covers.delete(thing)
      embargo.request = null
      return settled(true)
    },
    withdraw(embargo: Embargo): boolean {
      const waits = !embargo.over && requestOf(embargo) !== null
      if (waits) embargo.request = null
      return waits
    },
  }
}

function aStory(things: readonly number[]): Story {
  return { things, approved: 'Text 0', public: null, standing: 'never', times: 0, flagged: false, waiting: [] }
}

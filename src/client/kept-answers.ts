export type KeptAnswer = { readonly etag: string; readonly body: unknown }

export type KeptAnswers = {
  readonly get: (path: string) => KeptAnswer | undefined
  readonly set: (path: string, answer: KeptAnswer) => void
  readonly forget: (path: string) => void
}

/** Answers by their address, at most so many: what was asked for longest ago goes first. */
export function createKeptAnswers(most: number): KeptAnswers {
  const answers = new Map<string, KeptAnswer>()

  function set(path: string, answer: KeptAnswer): void {
    answers.delete(path)
    answers.set(path, answer)
    for (const oldest of answers.keys()) {
      if (answers.size <= most) break
      answers.delete(oldest)
    }
  }

  return {
    get(path) {
      const answer = answers.get(path)
      if (answer !== undefined) set(path, answer)
      return answer
    },
    set,
    forget: (path) => void answers.delete(path),
  }
}

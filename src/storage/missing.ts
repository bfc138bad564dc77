/** What was found, or `null` for what is not there. */
export async function ifThere<T>(found: Promise<T>): Promise<T | null> {
  return found.catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
}

export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT'
}

/** The system's code of an error, as `ENOSPC`. */
export function codeOf(error: unknown): unknown {
  return Reflect.get(Object(error), 'code')
}

/** The same, whatever it was that was asked for it. */
export function missing(name: string): Error {
  return Object.assign(new Error(`“${name}” is not there.`), { code: 'ENOENT' })
}

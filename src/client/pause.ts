/** Waits, until it is over or `signal` says that nobody waits any more. */
export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  if (signal?.aborted === true) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(stop, ms)
    signal?.addEventListener('abort', stop, { once: true })
    function stop(): void {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      resolve()
    }
  })
}

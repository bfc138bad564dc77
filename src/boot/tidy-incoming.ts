import type { Clock } from '../clock.ts'
import type { Incoming } from '../imaging/incoming.ts'
import type { PrivateMedia } from '../imaging/private-media.ts'
import type { Log } from '../log.ts'

type Options = {
  readonly incoming: Pick<Incoming, 'tidy'>
  readonly files: Pick<PrivateMedia, 'sweep'>
  readonly clock: Pick<Clock, 'now'>
  readonly log: Pick<Log, 'error'>
}

/** In milliseconds. */
const hourly = 60 * 60 * 1000

/** For so long an upload may be on its way: it is read, and waits its turn. */
const comingInMs = 6 * hourly

/**
 * Removes at the start, and every hour, what uploads left behind that came to nothing. What can't be tidied stops nobody, and
 * is in the log.
 */
export async function keepIncomingTidy(options: Options): Promise<{ readonly stop: () => void }> {
  const { incoming, files, clock, log } = options

  async function tidy(): Promise<void> {
    const before = new Date(clock.now().getTime() - comingInMs)
    for (const work of [() => incoming.tidy(before), () => files.sweep(before)]) {
      await work().catch((error: unknown) => {
        log.error({ err: error }, 'What uploads left behind can’t be tidied; it is tried again in an hour.')
      })
    }
  }

  await tidy()
  const timer = setInterval(() => void tidy(), hourly)
  timer.unref()
  return {
    stop() {
      clearInterval(timer)
    },
  }
}

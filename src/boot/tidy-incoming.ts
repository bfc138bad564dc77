import type { Clock } from '../clock.ts'
import type { PrivateMedia } from '../imaging/private-media.ts'
import type { Log } from '../log.ts'

type Options = {
  readonly files: Pick<PrivateMedia, 'tidyIncoming'>
  readonly clock: Pick<Clock, 'now'>
  readonly log: Pick<Log, 'error'>
}

/** In milliseconds. */
const hourly = 60 * 60 * 1000

/** Removes at the start, and every hour, what uploads left behind. A folder that can't be tidied stops nobody, and is in the log. */
export async function keepIncomingTidy({ files, clock, log }: Options): Promise<{ readonly stop: () => void }> {
  async function tidy(): Promise<void> {
    await files.tidyIncoming(clock.now()).catch((error: unknown) => {
      log.error({ err: error }, 'The folder where uploads come in can’t be tidied; it is tried again in an hour.')
    })
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

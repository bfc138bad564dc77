import { ExifTool } from 'exiftool-vendored'
import { NewsroomError } from '../newsroom/errors.ts'
import { keepTelling, type EmbeddedTags } from '../newsroom/images/embedded-tags.ts'
import { letOthersFirst } from './let-others-first.ts'
import { asBytes, fromLatin, mayBeMisdeclared } from './misdeclared.ts'

export type MetadataReader = {
  /** The telling tags of a file, by group, unconverted. @throws NewsroomError `unavailable` without Perl */
  readonly read: (file: string) => Promise<EmbeddedTags>
  /** Ends the reading processes; a later read starts them again. */
  readonly end: () => Promise<void>
}

/** For one file, which is then asked once more. In milliseconds. */
const patienceMs = 20_000

/** How long ExifTool stays when nobody asks it anything. In milliseconds. */
const idleMs = 2000

/**
 * How ExifTool is asked. Its JSON takes for a number or a truth whatever looks like one, and an inventory number 1920.10
 * would lose its nought: it is told to quote them.
 */
const readArgs = ['-G1', '-struct', '-n', '-api', 'StructFormat=JSONQ']

/**
 * Two ExifTool processes, shared by everyone who holds this reader, started by the first read and gone again a while
 * after the last: nobody has to remember to end them.
 */
export function createMetadataReader(): MetadataReader {
  let tool: ExifTool | null = null
  let reading = 0
  let idle: NodeJS.Timeout | undefined

  async function end(): Promise<void> {
    clearTimeout(idle)
    const ending = tool
    tool = null
    await ending?.end()
  }

  return {
    end,
    async read(file) {
      clearTimeout(idle)
      tool ??= startTool()
      const asked = tool
      reading += 1
      try {
        const tags = { ...(await asked.readRaw(file, { readArgs, useMWG: false })) }
        if (!mayBeMisdeclared(tags)) return keepTelling(tags)
        const bytes = await asked.readRaw(file, { readArgs: [...readArgs, ...asBytes], useMWG: false })
        return keepTelling({ ...tags, ...fromLatin(bytes) })
      } catch (error) {
        throw (await canStart(asked)) ? unreadable(error) : withoutPerl()
      } finally {
        reading -= 1
        if (reading === 0) idle = setTimeout(() => void end(), idleMs).unref()
      }
    },
  }
}

/** What ExifTool says comes in pieces, and a letter may be cut in two by them (batch-cluster decodes each by itself). */
function startTool(): ExifTool {
  const tool = new ExifTool({ maxProcs: 2, taskTimeoutMillis: patienceMs })
  tool.on('childStart', ({ proc }) => {
    proc.stdout?.setEncoding('utf8')
    if (proc.pid !== undefined && proc.exitCode === null) letOthersFirst(proc.pid)
  })
  return tool
}

async function canStart(tool: ExifTool): Promise<boolean> {
  return tool.version().then(
    () => true,
    () => false,
  )
}

function unreadable(cause: unknown): NewsroomError {
  const why = cause instanceof Error ? cause.message : String(cause)
  const message = why.startsWith('timeout')
    ? `What the file says of itself takes longer than ${String(patienceMs / 1000)} seconds to read, so it is not taken in.`
    : `What the file says of itself can’t be read: ${why}`
  return new NewsroomError('bad-input', { code: 'unreadable-metadata', field: 'file', message })
}

function withoutPerl(): NewsroomError {
  const message = 'Pictures can’t be taken in: ExifTool does not start. It needs Perl on this machine.'
  return new NewsroomError('unavailable', { code: 'no-exiftool', field: 'file', message })
}

import { ExifTool } from 'exiftool-vendored'
import { NewsroomError } from '../newsroom/errors.ts'
import { keepTelling, type EmbeddedTags } from '../newsroom/images/embedded-tags.ts'

export type MetadataReader = {
  /** The telling tags of a file, by group, unconverted. @throws NewsroomError `unavailable` without Perl */
  readonly read: (file: string) => Promise<EmbeddedTags>
  /** Ends the reading processes; a later read starts them again. */
  readonly end: () => Promise<void>
}

/** How long ExifTool stays when nobody asks it anything. In milliseconds. */
const idleMs = 2000

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
      tool ??= new ExifTool({ maxProcs: 2, taskTimeoutMillis: 20_000 })
      const asked = tool
      reading += 1
      try {
        return keepTelling({ ...(await asked.readRaw(file, { readArgs: ['-G1', '-struct', '-n'], useMWG: false })) })
      } catch (error) {
        throw (await canStart(asked)) ? unreadable(error) : withoutPerl()
      } finally {
        reading -= 1
        if (reading === 0) idle = setTimeout(() => void end(), idleMs)
      }
    },
  }
}

async function canStart(tool: ExifTool): Promise<boolean> {
  return tool.version().then(
    () => true,
    () => false,
  )
}

function unreadable(cause: unknown): NewsroomError {
  const why = cause instanceof Error ? cause.message : String(cause)
  const message = `What the file says of itself can’t be read: ${why}`
  return new NewsroomError('bad-input', { code: 'unreadable-metadata', field: 'file', message })
}

function withoutPerl(): NewsroomError {
  const message = 'Pictures can’t be taken in: ExifTool does not start. It needs Perl on this machine.'
  return new NewsroomError('unavailable', { code: 'no-exiftool', field: 'file', message })
}

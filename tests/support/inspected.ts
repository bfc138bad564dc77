import { inspectPicture, type Declared } from '../../src/imaging/inspect.ts'
import { NewsroomError, type Problem } from '../../src/newsroom/errors.ts'
import { pictureLimits } from '../../src/newsroom/images/limits.ts'
import { expect } from '@jest/globals'
import { aPicture, type PictureKind } from './picture-files.ts'

export const kinds: readonly PictureKind[] = ['jpg', 'png', 'webp', 'avif', 'tif', 'gif']

/** A whole picture of each kind. */
export async function oneOfEach(size?: { width: number; height: number }): Promise<(kind: PictureKind) => Buffer> {
  const files = new Map<PictureKind, Buffer>()
  for (const kind of kinds) files.set(kind, await aPicture(kind, size).toBuffer())
  return (kind) => files.get(kind) ?? Buffer.alloc(0)
}

/** Why a file is refused; undefined when it is taken in. */
export async function refusalOf(file: Buffer | string, declared: Declared = {}): Promise<Problem | undefined> {
  try {
    await inspectPicture(file, pictureLimits, declared)
    return undefined
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error
    expect(error.refusal).toBe('bad-input')
    expect(error.problems[0]?.field).toBe('file')
    return error.problems[0]
  }
}

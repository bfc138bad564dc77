import { isWhole, movingFile } from '../images/rendition-table.ts'
import type { Rendition, WireImage } from './image.ts'

type File = Pick<Rendition, 'name' | 'type' | 'width'>

/** The files that show the whole picture as it stands, of one MIME type, from narrow to wide. A crop is another picture. */
export function wholeFiles<F extends File>(files: readonly F[], type: string): readonly F[] {
  return files
    .filter((file) => file.type === type && isWhole(file.name))
    .toSorted((one, other) => one.width - other.width)
}

/** The file that social networks show: the card, else the widest JPEG. */
export function shareCard({ renditions }: Pick<WireImage, 'renditions'>): Rendition | undefined {
  return renditions.find(({ name }) => name === 'share.jpg') ?? wholeFiles(renditions, 'image/jpeg').at(-1)
}

/** The file that moves, of an animation. A page links to it, so that nothing moves that nobody asked to (WCAG 2.2.2). */
export function animationOf({ renditions }: Pick<WireImage, 'renditions'>): Rendition | undefined {
  return renditions.find(({ name }) => name === movingFile.name)
}

import { randomBytes } from 'node:crypto'
import type { RenditionType } from '../../newsroom/images/rendition-table.ts'

/** A public file's name: 128 random bits, in letters and digits. Says nothing of what, whose or when. */
export function newMediaName(extension: RenditionType): string {
  return `${BigInt(`0x${randomBytes(16).toString('hex')}`).toString(36).padStart(25, '0')}.${extension}`
}

/** Only such names are ever looked for. */
export function isMediaName(name: string): boolean {
  return /^[a-z0-9]{20,64}\.(avif|webp|jpg)$/.test(name)
}

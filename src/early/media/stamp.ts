import type { RenditionType } from '../../newsroom/images/rendition-table.ts'

/** Puts a line of text into a picture's file, beside the picture: whoever passes the file on passes the line on. */
export function stamp(file: Buffer, type: RenditionType, line: string): Buffer {
  return stamps[type](file, Buffer.from(line, 'utf8'))
}

const stamps = { avif: stampAvif, webp: stampWebp, jpg: stampJpeg }

/** A box of free space behind the last (ISO/IEC 14496-12, 8.1.2: what is in it is passed over). */
function stampAvif(file: Buffer, text: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(head.length + text.length, 0)
  head.write('free', 4, 'latin1')
  return Buffer.concat([file, head, text])
}

/** A comment (ITU T.81, B.2.4.5), after the segments that applications expect in front. */
function stampJpeg(file: Buffer, text: Buffer): Buffer {
  let at = 2
  while (file[at] === 0xff && ((file[at + 1] ?? 0) & 0xf0) === 0xe0) at += 2 + file.readUInt16BE(at + 2)
  const head = Buffer.from([0xff, 0xfe, 0, 0])
  head.writeUInt16BE(text.length + 2, 2)
  return Buffer.concat([file.subarray(0, at), head, text, file.subarray(at)])
}

/** A chunk of our own at the end (RFC 9649, 2.7: readers pass over what they don't know), in the size of the whole. */
function stampWebp(file: Buffer, text: Buffer): Buffer {
  const padding = Buffer.alloc(text.length % 2)
  const head = Buffer.alloc(8)
  head.write('MARK', 'latin1')
  head.writeUInt32LE(text.length, 4)
  const whole = Buffer.concat([file, head, text, padding])
  whole.writeUInt32LE(whole.length - 8, 4)
  return whole
}

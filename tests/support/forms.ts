/** Forms as programs write them (RFC 7578), and as they should not. */
export type Part = { readonly head: string; readonly content: Buffer }
export type Form = { readonly type: string; readonly bytes: Buffer }

export const boundary = 'of-the-form'
export const type = `multipart/form-data; boundary=${boundary}`

export function aFile(name: string, filename = 'a.jpg', content: Buffer = Buffer.from('Dear editor')): Part {
  return { head: `Content-Disposition: form-data; name="${name}"; filename="${filename}"`, content }
}

export function aField(name: string, value: string): Part {
  return { head: `Content-Disposition: form-data; name="${name}"`, content: Buffer.from(value) }
}

export function written(parts: readonly Part[], end = boundary): Buffer {
  const bytes = parts.flatMap(({ head, content }) => [
    Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`),
    content,
    Buffer.from('\r\n'),
  ])
  return Buffer.concat([...bytes, Buffer.from(`--${end}--\r\n`)])
}

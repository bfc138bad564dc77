/** An item of IPTC's News in JSON, ninjs 3.1, or a part of one: https://iptc.org/standards/ninjs/ */
export type Ninjs = Readonly<Record<string, unknown>>

export const standard: Ninjs = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
}

import { readFileSync } from 'node:fs'

/** What schema.org knows of a type: what it is a kind of, and its own properties with what they may hold. */
type Known = { readonly kindOf: readonly string[]; readonly properties: ReadonlyMap<string, string> }
type Vocabulary = ReadonlyMap<string, Known>

/** Words that a text may stand for. */
const texts = /\b(?:Text|URL|Date|DateTime|Time)\b/

/**
 * What in linked data is not schema.org's: a type, a property that its type has not, a thing or a text where another is
 * asked for. The vocabulary is that of `schema-dts`, which is made of what schema.org publishes. A number stands for a
 * number of pixels too, as every reader takes it.
 */
export function strangeToSchemaOrg(given: unknown): readonly string[] {
  return strangeIn(given, 'the whole', vocabulary())
}

function strangeIn(given: unknown, at: string, known: Vocabulary): readonly string[] {
  if (!isThing(given)) return [`${at} is no thing`]
  const type = String(given['@type'])
  const strange = known.has(type) ? [] : [`${at} is a “${type}”`]
  for (const [name, value] of Object.entries(given)) {
    if (name.startsWith('@')) continue
    const holds = propertyOf(type, name, known)
    const place = `${type}.${name}`
    if (holds === null) strange.push(`there is no ${place}`)
    else
      for (const one of Array.isArray(value) ? value : [value]) strange.push(...strangeValue(one, holds, place, known))
  }
  return strange
}

function strangeValue(value: unknown, holds: string, place: string, known: Vocabulary): readonly string[] {
  if (typeof value === 'string') return texts.test(holds) || isNamed(value, holds) ? [] : [`${place} is text`]
  if (!isThing(value)) return []
  const kinds = withKinds(String(value['@type']), known)
  const fits = kinds.some((kind) => new RegExp(`\\b${kind}\\b`).test(holds))
  return [...(fits ? [] : [`${place} is a “${String(value['@type'])}”`]), ...strangeIn(value, place, known)]
}

/** A member of an enumeration, by its address. */
function isNamed(value: string, holds: string): boolean {
  const [enumeration] = /\w+Enumeration/.exec(holds) ?? []
  if (enumeration === undefined) return false
  const line = declarations().match(new RegExp(`^export type ${enumeration} = .*$`, 'm'))?.[0] ?? ''
  return line.includes(`"${value}"`)
}

function propertyOf(type: string, name: string, known: Vocabulary): string | null {
  for (const kind of withKinds(type, known)) {
    const holds = known.get(kind)?.properties.get(name)
    if (holds !== undefined) return holds
  }
  return null
}

/** A type and all that it is a kind of. */
function withKinds(type: string, known: Vocabulary): readonly string[] {
  return [type, ...(known.get(type)?.kindOf ?? []).flatMap((kind) => withKinds(kind, known))]
}

function isThing(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `XBase` has the properties of X and what it is a kind of; X without properties of its own is but a leaf. */
function vocabulary(): Vocabulary {
  const known = new Map<string, Known>()
  const blocks = declarations().matchAll(/^(?:export )?interface (\w+?)(Base|Leaf) extends ([^{]+) \{$([^]*?)^\}$/gm)
  for (const [, type = '', part, above = '', inside = ''] of blocks) {
    if (part === 'Leaf' && known.has(type)) continue
    const kindOf = [...above.matchAll(/(\w+)Base\b/g)].map(([, kind = '']) => kind)
    const properties = new Map(
      [...inside.matchAll(/^ {4}"([^"@]+)"\?: SchemaValue<(.+), "[^"]+">;$/gm)].map(([, name = '', holds = '']) => [
        name,
        holds,
      ]),
    )
    known.set(type, { kindOf: kindOf.filter((kind) => kind !== type), properties })
  }
  return known
}

function declarations(): string {
  return readFileSync(new URL('../../node_modules/schema-dts/dist/schema.d.ts', import.meta.url), 'utf8')
}

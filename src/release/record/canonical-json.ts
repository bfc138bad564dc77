/**
 * The one way to write a value down, so that the same value has the same hash whichever database kept it: keys in order,
 * no space (RFC 8785, for such values as we keep), and what is null left out: one of them does not keep that.
 *
 * @example canonicalJson({ b: [1, null], a: 'é', c: null }) // {"a":"é","b":[1,null]}
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined && member !== null)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

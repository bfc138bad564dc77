/** Makes bytes of a thing once, for as long as somebody has it in hand: nobody changes it meanwhile. */
export function madeOnce<T extends object>(make: (thing: T) => Buffer): (thing: T) => Buffer {
  const made = new WeakMap<T, Buffer>()
  return function bytesOf(thing) {
    const known = made.get(thing)
    if (known !== undefined) return known
    const bytes = make(thing)
    made.set(thing, bytes)
    return bytes
  }
}

/** A column has no place in the form. */
export function Nothing() {
  return null
}

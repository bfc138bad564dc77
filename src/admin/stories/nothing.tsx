/** Stands where Payload would put a button that this house does not have. */
export function Nothing() {
  return null
}

/** What stops a boot and is no bug: a sentence for the person who started it. */
export class BootError extends Error {
  override readonly name = 'BootError'
}

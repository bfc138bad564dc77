import { BootError } from './stop.ts'

/** Node 20.9 or later. */
export function checkNodeVersion(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 9)) return
  throw new BootError(`Stet needs Node 20.9 or later; this is Node ${version}.`)
}

/**
 * The path of the file that the URL of a SQLite database names.
 *
 * @example sqlitePath('file:data/stet.db') // 'data/stet.db'
 */
export function sqlitePath(url: string): string {
  const [, path = ''] = /^file:(?:\/\/(?=\/))?([^?#]*)/.exec(url) ?? []
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

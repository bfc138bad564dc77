/**
 * Opens what may have to be opened again. FerretDB answers “deadlock detected” when two test processes make their tables in
 * one PostgreSQL at the same moment; its loser has only to ask again. MongoDB and SQLite never say it.
 */
export async function patiently<T>(open: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await open()
    } catch (error) {
      if (attempt === 5 || !/deadlock detected/.test(String(error))) throw error
    }
  }
}

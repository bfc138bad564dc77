import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const snapshot = z.object({
  tables: z.record(
    z.string(),
    z.object({
      name: z.string(),
      columns: z.record(
        z.string(),
        z.object({ name: z.string(), type: z.string(), primaryKey: z.boolean(), notNull: z.boolean() }),
      ),
      indexes: z.record(
        z.string(),
        z.object({ name: z.string(), columns: z.array(z.string()), isUnique: z.boolean() }),
      ),
    }),
  ),
})

/** What makes the wire's tables, and no others, as the newest of the committed migrations leaves them. */
export async function wireSchema(): Promise<readonly string[]> {
  const folder = join(process.cwd(), 'src/migrations')
  const newest = (await readdir(folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1)
  if (newest === undefined) throw new Error(`There is no snapshot of a migration in ${folder}.`)
  const { tables } = snapshot.parse(JSON.parse(await readFile(join(folder, newest), 'utf8')))
  return Object.values(tables)
    .filter(({ name }) => name.startsWith('wire_'))
    .flatMap(({ name, columns, indexes }) => [
      `CREATE TABLE ${name} (${Object.values(columns).map(column).join(', ')})`,
      ...Object.values(indexes).map(
        (index) =>
          `CREATE ${index.isUnique ? 'UNIQUE ' : ''}INDEX ${index.name} ON ${name} (${index.columns.join(', ')})`,
      ),
    ])
}

type Column = { readonly name: string; readonly type: string; readonly primaryKey: boolean; readonly notNull: boolean }

function column({ name, type, primaryKey, notNull }: Column): string {
  return `"${name}" ${type}${primaryKey ? ' PRIMARY KEY' : ''}${notNull ? ' NOT NULL' : ''}`
}

import type { CollectionSlug, Payload, Where } from 'payload'

/** A row of scalars and whole JSON documents. Instants are ISO 8601 strings in UTC. */
export type Row = { readonly id: string | number }

/** Adds to a number in the same statement. The column must not be null. */
export type Increment = { readonly $inc: number }

export type Changes<T extends Row> = {
  readonly [K in Exclude<keyof T, 'id'>]?: T[K] | (T[K] extends number ? Increment : never)
}

type Listing = { readonly sort?: string | readonly string[]; readonly limit?: number }

/**
 * The rows of one collection, below access control and hooks. What guards is written here and nowhere else, each change
 * one statement on either database.
 */
export type Rows<T extends Row> = {
  /** @returns false when a row with this id (or another unique value of it) is there already; it is left as it was. */
  readonly insert: (row: T) => Promise<boolean>
  readonly get: (id: T['id']) => Promise<T | null>
  /** Of the row these columns alone: a story's documents are long, and its rank is a number. */
  readonly glance: <K extends keyof T & string>(id: T['id'], columns: readonly K[]) => Promise<Pick<T, K | 'id'> | null>
  readonly find: (where: Where, options?: Listing) => Promise<readonly T[]>
  /** The same of these columns alone. */
  readonly glanceAll: <K extends keyof T & string>(
    where: Where,
    columns: readonly K[],
    options?: Listing,
  ) => Promise<readonly Pick<T, K | 'id'>[]>
  readonly count: (where: Where) => Promise<number>
  /** Compare-and-set: changes the row with this id if `where` is still so. @returns the row as changed, or null. */
  readonly swap: (id: T['id'], where: Where, changes: Changes<T>) => Promise<T | null>
  readonly remove: (where: Where) => Promise<void>
}

export function rowsOf<T extends Row>(payload: Payload, slug: string): Rows<T> {
  const collection = slug as CollectionSlug
  const db = payload.db

  async function get(id: T['id']): Promise<T | null> {
    return asRow<T>(await db.findOne({ collection, where: { id: { equals: id } } }))
  }

  return {
    get,

    async glance(id, columns) {
      return asRow<T>(await db.findOne({ collection, where: { id: { equals: id } }, select: selecting(columns) }))
    },

    async insert(row) {
      try {
        await db.create({ collection, data: { ...row }, returning: false })
        return true
      } catch (error) {
        // The databases say "already there" in different words, so the table is asked instead.
        if (await isTaken(row)) return false
        throw error
      }
    },

    async find(where, options) {
      const found = await db.find({ collection, where, ...listing(options) })
      return found.docs.flatMap((doc) => asRow<T>(doc) ?? [])
    },

    async glanceAll(where, columns, options) {
      const found = await db.find({ collection, where, ...listing(options), select: selecting(columns) })
      return found.docs.flatMap((doc) => asRow<T>(doc) ?? [])
    },

    async count(where) {
      // Asked for all there is, MongoDB's adapter guesses.
      const counted = Object.keys(where).length === 0 ? { id: { exists: true } } : where
      return (await db.count({ collection, where: counted })).totalDocs
    },

    async swap(id, where, changes) {
      const changed: unknown = await db.updateOne({
        collection,
        where: { and: [{ id: { equals: id } }, where] },
        data: { ...changes },
        options: { atomic: true },
      })
      return asRow<T>(changed)
    },

    async remove(where) {
      await db.deleteMany({ collection, where })
    },
  }

  async function isTaken(row: T): Promise<boolean> {
    if ((await get(row.id)) !== null) return true
    if (!('key' in row)) return false
    return (await db.findOne({ collection, where: { key: { equals: row.key } } })) !== null
  }
}

function selecting(columns: readonly string[]): Record<string, true> {
  return Object.fromEntries(columns.map((column) => [column, true]))
}

function listing({ sort, limit = 0 }: Listing = {}) {
  // Payload adds to a list of its own.
  const sorted = sort === undefined ? {} : { sort: typeof sort === 'string' ? sort : [...sort] }
  return { limit, pagination: false, ...sorted }
}

/** The one place where a row's type is taken on trust: the columns are ours, and Payload's own type of them is open. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller names what it opened
function asRow<T extends Row>(found: unknown): T | null {
  return found === null || found === undefined ? null : (found as T)
}

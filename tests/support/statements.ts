import { createClient } from '@libsql/client'
import { Collection } from 'mongodb'

/** What was asked of a database while something was done: each statement without its values, in order. */
export type Statements = {
  readonly during: <T>(asking: () => Promise<T>) => Promise<{ readonly answer: T; readonly asked: readonly string[] }>
  readonly stop: () => void
}

/** The log is followed all the time, whatever anyone asks. */
const isOfTheLog = /wire[_-]log/

/** Listens to the drivers of both databases, in this process, beneath all that is ours or Payload’s. */
export function listenToDrivers(): Statements {
  let heard: string[] = []
  const hear = (statement: string): void => {
    if (!isOfTheLog.test(statement)) heard.push(statement)
  }
  const restore = [...listenToSqlite(hear), ...listenToMongo(hear)]
  return {
    async during(asking) {
      heard = []
      const answer = await asking()
      return { answer, asked: heard }
    },
    stop() {
      for (const each of restore) each()
    },
  }
}

type Hear = (statement: string) => void

function listenToSqlite(hear: Hear): readonly (() => void)[] {
  const client = createClient({ url: 'file::memory:' })
  client.close()
  const made = Object(Object.getPrototypeOf(client))
  return ['execute', 'batch', 'transaction'].map((method) =>
    wrap(made, method, ([asked]) => hear(`${method} ${sqlOf(asked)}`)),
  )
}

function sqlOf(asked: unknown): string {
  if (typeof asked === 'string') return asked
  if (Array.isArray(asked)) return asked.map(sqlOf).join('; ')
  return typeof asked === 'object' && asked !== null && 'sql' in asked ? String(asked.sql) : ''
}

function listenToMongo(hear: Hear): readonly (() => void)[] {
  return ['find', 'aggregate', 'countDocuments', 'findOneAndUpdate', 'updateOne', 'updateMany', 'insertOne'].map(
    (method) =>
      wrap(Collection.prototype, method, (given, collection) => {
        hear(`${String(Object(collection).collectionName)}.${method} ${JSON.stringify(shapeOf(given[0]))}`)
      }),
  )
}

/** The names and operators of a question, without what is asked for. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return '?'
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]))
}

function wrap(of: object, method: string, heard: (given: readonly unknown[], self: unknown) => void): () => void {
  const original: unknown = Reflect.get(of, method)
  if (typeof original !== 'function') throw new Error(`The driver has no ${method} any more: look where it went.`)
  function listening(this: unknown, ...given: readonly unknown[]): unknown {
    heard(given, this)
    return Reflect.apply(Object(original), this, given)
  }
  Reflect.set(of, method, listening)
  return () => void Reflect.set(of, method, original)
}

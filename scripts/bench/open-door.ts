import { createServer, type RequestListener, type Server } from 'node:http'

/** Listens at a free port of this machine. @returns where */
export async function openDoor(listener: RequestListener): Promise<string> {
  const server = createServer({ keepAliveTimeout: 65_000 }, listener)
  return `http://127.0.0.1:${String(await portOf(server))}`
}

/** A port that nobody has, for a program that is told its own. */
export async function freePort(): Promise<number> {
  const server = createServer()
  const port = await portOf(server)
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error(`The server listens at ${String(address)}.`)
  return address.port
}

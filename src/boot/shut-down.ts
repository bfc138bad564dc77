import type { Server } from 'node:http'

/** How long requests in flight may take to finish, in milliseconds. */
const patience = 10_000

/** Takes no new connection, lets what is being answered finish, and cuts what takes too long. */
export async function closeDoor(server: Server, within = patience): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve()
    })
  })
  // A connection that finishes its last answer is kept alive by default: look again until none is left.
  const idle = setInterval(() => {
    server.closeIdleConnections()
  }, 50)
  const cut = setTimeout(() => {
    server.closeAllConnections()
  }, within)
  await closed
  clearInterval(idle)
  clearTimeout(cut)
}

/** Another store in the place of the folders: it keeps to the same, so no rule has to be touched for it. */
import { request } from 'node:http'
import path from 'node:path'
import { afterAll, beforeAll } from '@jest/globals'
import { createIncoming } from '../../../src/imaging/incoming.ts'
import { objectsAt } from '../../support/object-store/client.ts'
import { anObjectServer, type ObjectServer } from '../../support/object-store/server.ts'
import { privateObjects, publicObjects } from '../../support/object-store/stores.ts'
import { aFolder } from '../../support/picture-files.ts'
import { privateMediaContract } from '../../support/private-media-contract.ts'
import { publicMediaContract } from '../../support/public-media-contract.ts'

let root = ''
let clear = (): Promise<void> => Promise.resolve()
const servers: ObjectServer[] = []

beforeAll(async () => {
  ;({ folder: root, clear } = await aFolder())
})

afterAll(async () => {
  for (const server of servers) await server.close()
  await clear()
})

async function aServer(): Promise<ObjectServer> {
  const server = await anObjectServer()
  servers.push(server)
  return server
}

/** Sends half of what it announced, and hangs up. */
async function hangUpWhilePutting({ url }: ObjectServer, key: string): Promise<void> {
  const asking = request(`${url}/${key}`, { method: 'PUT', headers: { 'content-length': 9 } })
  await new Promise<void>((resolve) => {
    asking.once('error', () => {
      resolve()
    })
    asking.write('the by', () => asking.destroy(new Error('The node died.')))
  })
}

publicMediaContract('objects behind HTTP', async () => {
  const server = await aServer()
  return {
    media: publicObjects(objectsAt(server.url)),
    async crashedWhilePutting(name) {
      for (const place of ['coming', 'public']) await hangUpWhilePutting(server, `${place}/${name}`)
      return () => Promise.resolve(server.keys().map((key) => path.basename(key)))
    },
  }
})

privateMediaContract('objects behind HTTP', async () => {
  const server = await aServer()
  const incoming = createIncoming(path.join(root, String(servers.length)))
  await incoming.prepare()
  return {
    files: privateObjects(objectsAt(server.url), incoming),
    incoming,
    async crashedWhilePutting(name) {
      await hangUpWhilePutting(server, `private/${name}`)
      return () => Promise.resolve(server.keys().map((key) => key.replace('private/', '')))
    },
  }
})

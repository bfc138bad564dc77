/** A reader who asks for a story and a list by turns, a hundred times a second, whether or not the last was answered. */
import { Agent, get } from 'node:http'

const [, , url = '', path = ''] = process.argv
const everyMs = 10
const addresses = [path, '/v1/stories?limit=20']
const agent = new Agent({ keepAlive: true, maxSockets: 64 })
let waited: number[] = []

process.on('message', () => {
  process.send?.(waited)
  waited = []
})
process.send?.('ready')

let asked = 0
const began = performance.now()
const asking = setInterval(() => {
  while (began + asked * everyMs <= performance.now()) ask(addresses[asked++ % addresses.length] ?? '')
}, 1)

function ask(address: string): void {
  const sent = performance.now()
  get(url + address, { agent }, (answer) => {
    if (answer.statusCode !== 200) throw new Error(`${address} answered ${String(answer.statusCode)}.`)
    answer.resume().once('end', () => waited.push(performance.now() - sent))
  }).once('error', (error) => {
    clearInterval(asking)
    throw error
  })
}

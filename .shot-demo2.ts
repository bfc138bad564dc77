import { demoPictures } from './src/demo/pictures/all.ts'
import { createDarkroom } from './src/demo/pictures/darkroom.ts'
import { mkdirSync } from 'node:fs'
mkdirSync('/tmp/demo-pics', { recursive: true })
const t = Date.now()
const room = createDarkroom('/tmp/demo-pics', new Date())
const queue = [...demoPictures]
await Promise.all([1, 2, 3].map(async () => { for (;;) { const p = queue.shift(); if (!p) return; const s = Date.now(); await room.develop(p); console.log(p.key, Date.now() - s) } }))
await room.close()
console.log('all', Date.now() - t)

import { test } from '@jest/globals'
import { openNewsroom } from '../../support/newsroom.ts'
test('opens and closes', async () => { const n = await openNewsroom(); const {aPicture}=await import('../../support/picture-files.ts'); const f=new FormData(); f.set('file', new File([new Uint8Array(await aPicture('jpg').toBuffer())],'a.jpg',{type:'image/jpeg'})); console.log((await n.desk('POST','/images',{as:'reporter',body:f})).status); await n.close(); await new Promise((r) => setTimeout(r, 300)); console.log(process.getActiveResourcesInfo()) }, 60000)

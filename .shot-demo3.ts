import { demoPictures } from './src/demo/pictures/all.ts'
import sharp from 'sharp'
sharp.concurrency(1)
let tot: Record<string, number> = {}
for (const p of demoPictures) {
  const c0 = process.cpuUsage(); const d = p.draw(); const draw = process.cpuUsage(c0).user/1000
  const out: string[] = []
  for (const w of [d.width, Math.round(d.width*2/3), Math.round(d.width/2)]) {
    const c = process.cpuUsage()
    await sharp(Buffer.from(d.svg)).resize({ width: w }).jpeg({ quality: 88 }).toBuffer()
    const u = process.cpuUsage(c); const ms = Math.round((u.user+u.system) / 1000); out.push(`${w}:${ms}`); tot[w]=(tot[w]??0)+ms
  }
  console.log(p.key, 'draw', Math.round(draw), out.join(' '))
}
console.log(tot)

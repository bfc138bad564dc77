import sharp from 'sharp'

/** Grain of two sizes: no camera took it, but it has as much to encode as a picture full of detail. */
export async function aPhotograph(): Promise<Buffer> {
  const grain = (width: number, height: number, sigma: number) =>
    sharp({
      create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma } },
    })
      .png()
      .toBuffer()
  const large = (small: Buffer) => sharp(small).resize(6000, 4000, { kernel: 'cubic' })
  const fine = await large(await grain(1500, 1000, 25))
    .png({ compressionLevel: 1 })
    .toBuffer()
  return large(await grain(150, 100, 60))
    .composite([{ input: fine, blend: 'overlay' }])
    .jpeg({ quality: 92 })
    .toBuffer()
}

/** The same picture in other bytes: the desk refuses what it has. */
export function remarked(jpeg: Buffer, remark: string): Buffer {
  const said = Buffer.from(remark, 'latin1')
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, said.length + 2]), said, jpeg.subarray(2)])
}

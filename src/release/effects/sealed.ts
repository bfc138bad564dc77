import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Keeps secrets that have to be used again, so that a copy of the database alone is no use. */
export type Seal = {
  readonly close: (secret: string, of: string) => string
  /** @returns null when it was sealed under another key, for another thing, or was changed */
  readonly open: (sealed: string, of: string) => string | null
}

const cipher = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** Sealed under a key of its own that follows from the newsroom's secret, and bound to the row it belongs to (`of`). */
export function createSeal(newsroomSecret: string): Seal {
  const key = new Uint8Array(hkdfSync('sha256', newsroomSecret, '', 'stet: webhook secrets', 32))
  return {
    close(secret, of) {
      const nonce = randomBytes(nonceBytes)
      const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(of))
      const text = Buffer.concat([sealing.update(secret, 'utf8'), sealing.final()])
      return Buffer.concat([nonce, sealing.getAuthTag(), text]).toString('base64')
    },
    open(sealed, of) {
      const bytes = Buffer.from(sealed, 'base64')
      try {
        const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
          .setAAD(Buffer.from(of))
          .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
        return opening.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + opening.final('utf8')
      } catch {
        // Node says in no other way that a seal is broken; the caller is told by the null.
        return null
      }
    },
  }
}

/** A secret as Standard Webhooks writes it. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}

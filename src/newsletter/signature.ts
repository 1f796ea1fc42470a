/**
 * Posts from another system, signed with a secret that both know: `X-Privacy-Signature: t=<seconds>,v1=<hex>`, an
 * HMAC-SHA256 over the time, a full stop and the body as it was sent. Pure.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

export const signatureHeader = 'X-Privacy-Signature'

/** Seconds that the sender's clock may be off, and for which a caught post could be sent again. */
export const signatureLife = 300

export interface Signature {
  /** Seconds since 1970. */
  readonly at: number
  readonly mac: string
}

const shape = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/

/** What a header says, or null where it says something else. */
export const readSignature = (header: string | null): Signature | null => {
  const [, at, mac] = (header && shape.exec(header.trim())) || []
  return at && mac ? { at: Number(at), mac } : null
}

export const isRecent = ({ at }: Signature, now: Date): boolean =>
  Math.abs(now.getTime() / 1000 - at) <= signatureLife

const macOf = (secret: string, at: number, body: Uint8Array): Buffer =>
  createHmac('sha256', secret).update(`${at}.`).update(body).digest()

/** Whether somebody with the secret signed exactly this. Takes as long for a wrong one as for a right one. */
export const isSignedBy = ({ at, mac }: Signature, secret: string, body: Uint8Array): boolean =>
  timingSafeEqual(Buffer.from(mac, 'hex'), macOf(secret, at, body))

/**
 * What the page after a post without script has to know: what was typed, and what is wrong with it. It travels in the
 * page's address, encrypted, because addresses end in logs; for a quarter of an hour.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { NewsletterKey } from './tokens.js'

export interface FormState {
  readonly list: string
  /** Slug of the policy that policy news was asked for about, where one was named. */
  readonly policy?: string
  readonly outcome: 'sent' | 'wrong'
  /** As typed, and bounded. */
  readonly values: Readonly<Record<string, string>>
  /** Keys of texts, by field. */
  readonly errors: Readonly<Record<string, string>>
}

const life = 15 * 60_000
const [nonceLength, tagLength] = [12, 16]
const longest = 12_000

export const sealFormState = (key: NewsletterKey, state: FormState, now: Date): string => {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key.forms, nonce)
  const text = JSON.stringify({ ...state, until: now.getTime() + life })
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** The state, or null where it is not ours, was changed, or is too old. Never throws. */
export const openFormState = (
  keys: readonly NewsletterKey[],
  value: unknown,
  now: Date,
): FormState | null => {
  if (typeof value !== 'string' || value.length > longest || !/^[\w-]+$/.test(value)) return null
  const bytes = Buffer.from(value, 'base64url')
  if (bytes.length <= nonceLength + tagLength) return null
  for (const key of keys) {
    try {
      const decipher = createDecipheriv('aes-256-gcm', key.forms, bytes.subarray(0, nonceLength), {
        authTagLength: tagLength,
      })
      decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
      const text = decipher.update(bytes.subarray(nonceLength + tagLength), undefined, 'utf8')
      const { until, ...state } = JSON.parse(text + decipher.final('utf8')) as FormState & { until: number }
      return until > now.getTime() ? state : null
    } catch {
      // Not made with this key.
    }
  }
  return null
}

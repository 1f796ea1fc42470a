/** The exact words that somebody consented to, and their version (NL-02). What the form shows is made from them. */
import { canonicalJson, sha256 } from '../policy/canonical.js'

export interface Wording {
  /** The newsletter's key and name. */
  readonly list: string
  readonly title: string
  readonly locale: string
  /** Who sends. */
  readonly sender: string
  readonly purpose: string
  readonly frequency: string
  readonly stop: string
  /** What is required, and what happens without. */
  readonly required: string
  /** How long what is kept, after unsubscribing too. */
  readonly kept: string
  /** For children, where the site speaks to them; else ''. */
  readonly under15: string
  /** Beside the box that is ticked. */
  readonly consent: string
  /** News of one policy: its slug, and its title as the words name it. Absent where they name none. */
  readonly policy?: string
  readonly policyTitle?: string
}

/** What is told before the box, in order; the words beside the box are not among them. */
export const wordingTerms = ({
  purpose,
  frequency,
  sender,
  stop,
  required,
  kept,
  under15,
}: Wording): readonly string[] =>
  [purpose, frequency, sender, stop, required, kept, under15].filter((text) => text !== '')

/** Always visible: purpose, frequency, how to unsubscribe, and whom a child has to ask (NL-01, CH-01). */
export const wordingFirst = ({ purpose, frequency, stop, under15 }: Wording): readonly string[] =>
  [purpose, frequency, stop, under15].filter((text) => text !== '')

/** SHA-256 over the canonical words, in hexadecimal: other words are another version. */
export const wordingVersion = (wording: Wording): string => sha256(canonicalJson(wording))

export const isWordingVersion = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)

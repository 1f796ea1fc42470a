/**
 * What the confirmation mails that are out stand for. Each one confirms what was posted with it: somebody else may have
 * posted the same address since. Pure.
 *
 * Kept in one text, entries apart by spaces, the newest last: `<hash>:<milliseconds since 1970>:<what was asked for>`,
 * the last as percent-encoded JSON. Mails sent by earlier versions have no third part.
 */
import { isRunning, type SignUpMethod } from './states.js'
import { isAmong } from './tokens.js'

/** What a sign-up says, as it was posted. */
export interface AskedFor {
  readonly name: string
  readonly address: string
  readonly locale: string
  /** Version of the words that were shown. */
  readonly wording: string
  /** Version of policy news' words, where that was chosen too; else ''. */
  readonly alsoPolicy: string
  readonly method: SignUpMethod
  /** ISO instant. */
  readonly requestedAt: string
}

export const askedFor = ({
  name,
  address,
  locale,
  wording,
  alsoPolicy,
  method,
  requestedAt,
}: AskedFor): AskedFor => ({ name, address, locale, wording, alsoPolicy, method, requestedAt })

interface MailToken {
  readonly hash: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** Null in mails of earlier versions: they confirm what the sign-up says. */
  readonly asked: AskedFor | null
}

const readAsked = (text: string): AskedFor | null =>
  text === '' ? null : (JSON.parse(decodeURIComponent(text)) as AskedFor)

const read = (tokens: string): readonly MailToken[] =>
  tokens
    .split(' ')
    .filter(Boolean)
    .map((entry) => {
      const [hash = '', at = '', asked = ''] = entry.split(':')
      return { hash, at: Number(at), asked: readAsked(asked) }
    })

const write = (entries: readonly MailToken[]): string =>
  entries
    .map(({ hash, at, asked }) =>
      [hash, at, ...(asked ? [encodeURIComponent(JSON.stringify(asked))] : [])].join(':'),
    )
    .join(' ')

/** Several mails may be on their way; each one's link works. */
const tokensKept = 5

/** The tokens with that of one more mail. */
export const withMail = (tokens: string, hash: string, now: Date, asked: AskedFor): string =>
  write([...read(tokens), { hash, at: now.getTime(), asked: askedFor(asked) }].slice(-tokensKept))

/** The tokens with mails of earlier versions bound to what the sign-up says, before it says something else. */
export const bound = (tokens: string, row: AskedFor): string =>
  write(read(tokens).map((entry) => ({ ...entry, asked: entry.asked ?? askedFor(row) })))

/** The tokens after the owner of the mailbox corrected what is held: that counts for every mail that is out. */
export const corrected = (
  tokens: string,
  row: AskedFor,
  change: Pick<AskedFor, 'name' | 'address' | 'locale'>,
): string =>
  write(read(tokens).map((entry) => ({ ...entry, asked: { ...askedFor(entry.asked ?? row), ...change } })))

const running = (tokens: string, now: Date, pendingDays: number): readonly MailToken[] =>
  read(tokens).filter(({ at }) => at > 0 && isRunning(new Date(at).toISOString(), now, pendingDays))

/** What a token confirms, or null where it is forged, used or too old. Compares with all of them, whatever it finds. */
export const confirmedBy = (
  hash: string,
  { tokens, ...row }: AskedFor & { readonly tokens: string },
  now: Date,
  pendingDays: number,
): AskedFor | null => {
  const found = running(tokens, now, pendingDays).filter((entry) => isAmong(hash, [entry.hash]))
  return found.length > 0 ? (found[0]?.asked ?? askedFor(row)) : null
}

/** What else was posted with mails that can still be confirmed, and differs from what the sign-up says now. */
export const othersAsked = (
  { tokens, ...row }: AskedFor & { readonly tokens: string },
  now: Date,
  pendingDays: number,
): readonly AskedFor[] =>
  running(tokens, now, pendingDays)
    .map(({ asked }) => asked)
    .filter((asked) => asked !== null)
    .filter(
      ({ name, address, locale, alsoPolicy }) =>
        name !== row.name ||
        address !== row.address ||
        locale !== row.locale ||
        alsoPolicy !== row.alsoPolicy,
    )

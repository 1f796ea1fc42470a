/** Mailings: telling people by mail that a policy changes. Pure: when one may be made, and what a mail can be. */
import { createHash } from 'node:crypto'
import type { ChangeKind } from '../policy/change-kinds.js'

/** `scheduled` for `sendAt`, `sending` from then on, `finished` when nobody is left, `cancelled` by an editor or a withdrawal. */
export const mailingStates = ['scheduled', 'sending', 'finished', 'cancelled'] as const
/** Somebody is still to get a mail. */
export const pendingStates = [
  'scheduled',
  'sending',
] as const satisfies readonly (typeof mailingStates)[number][]
export type MailingState = (typeof mailingStates)[number]

/**
 * `uncertain` is written before a mail is handed over and stays where nobody came back to say what became of it; then
 * it is never sent again by itself. `failed` is what the mail server surely did not take.
 */
export const mailStates = ['uncertain', 'sent', 'failed'] as const
export type MailState = (typeof mailStates)[number]

/** The audience that is always there: those who asked to be told (seed B 3.1: no other address is used for it). */
export const subscribersAudience = 'subscribers'

/** In a request: those who were told of a withdrawn edition. It is the only audience of its withdrawal. */
export const toldAudience = 'told'

/** In a row: which audience they are of. No key of a host's has a colon. */
export const toldOf = (audience: string): string => `${toldAudience}:${audience}`

/** The audience that people are of, by a row's: of those who were told, the one they were told as. */
export const peopleOf = (audience: string): string =>
  audience.startsWith(`${toldAudience}:`) ? audience.slice(toldAudience.length + 1) : audience

/** Key of the sign-ups of those who asked to be told. */
export const policyNewsList = 'policy'

export type MailingRefusal = 'technical' | 'withdrawn' | 'past' | 'afterwards'

/**
 * Why nobody is told of an edition by mail; null where somebody may be. Technical changes never are, and what is entered
 * afterwards is no change: it says what applied already.
 */
export const mailingRefusal = (edition: {
  readonly kind: ChangeKind
  readonly state: 'waiting' | 'inForce' | 'past' | 'withdrawn'
  readonly enteredAfterwards: boolean
}): MailingRefusal | null => {
  if (edition.enteredAfterwards) return 'afterwards'
  if (edition.kind === 'technical') return 'technical'
  return edition.state === 'withdrawn' || edition.state === 'past' ? edition.state : null
}

export type WithdrawalRefusal = 'notWithdrawn' | 'nobodyTold' | 'toldPurged'

/** Why nobody is told that an edition is withdrawn; null where those who were told of it may be. */
export const withdrawalRefusal = (edition: {
  readonly state: 'waiting' | 'inForce' | 'past' | 'withdrawn'
  /** People who were told of it. */
  readonly told: number
  /** Who they were is deleted. */
  readonly purged: boolean
}): WithdrawalRefusal | null => {
  if (edition.state !== 'withdrawn') return 'notWithdrawn'
  if (edition.told === 0) return 'nobodyTold'
  return edition.purged ? 'toldPurged' : null
}

/** What people are told: that an edition changes the policy, or that one they were told of is withdrawn. */
export type MailingAbout = 'change' | 'withdrawal'

const aboutWithdrawal = '.withdrawal'

/** One mailing an edition and matter, so that two editors at once make one. It stays when the mailing is inherited. */
export const mailingId = (policy: string, number: number, about: MailingAbout = 'change'): string =>
  `${policy}.${number}${about === 'withdrawal' ? aboutWithdrawal : ''}`

/** What the mailing with this id is about. */
export const aboutOf = (id: string): MailingAbout => (id.endsWith(aboutWithdrawal) ? 'withdrawal' : 'change')

/** The edition that a mailing was made for. It may since be the mailing of that edition's successor. */
export const madeFor = (id: string): number => Number(id.split('.')[1])

/** One row an attempt, whose key nobody else can take: whoever inserts it sends the mail. */
export const mailId = (mailing: string, recipient: string, attempt: number): string =>
  createHash('sha256')
    .update(JSON.stringify([mailing, recipient, attempt]))
    .digest('base64url')
    .slice(0, 22)

/** How often a mail is tried by itself. */
export const mostAttempts = 3

const minute = 60_000

/** Milliseconds before the next attempt, by how many there were: greylisting takes some minutes. */
export const pauseAfter = (attempts: number): number => 5 * minute * attempts ** 2

/** What the mail server or the way to it said. */
export interface SendFailure {
  /** SMTP reply code, where there was a reply. */
  readonly responseCode?: unknown
  /** As nodemailer names it, for example `ECONNECTION`. */
  readonly code?: unknown
  /** The SMTP command that failed. `CONN` says nothing: nodemailer gives it for a connection that is lost at any time. */
  readonly command?: unknown
  /** What the system was doing, for example `connect`. */
  readonly syscall?: unknown
  /** What took too long, as nodemailer names it. */
  readonly timeoutType?: unknown
}

/** The code of an error where there is no mail server to be asked. */
export const noMailServer = 'NOMAILSERVER'

/** After these the mail server has surely not been given the mail. */
const beforeTheMail: Readonly<Record<keyof SendFailure, readonly string[]>> = {
  responseCode: [],
  code: ['EDNS', 'EAUTH', 'ENOAUTH', 'EOAUTH2', noMailServer],
  command: ['EHLO', 'HELO', 'STARTTLS', 'AUTH', 'MAIL FROM', 'RCPT TO'],
  syscall: ['getaddrinfo', 'connect'],
  timeoutType: ['CONNECT_TIMEOUT', 'GREETING_TIMEOUT'],
}

const isBeforeTheMail = (failure: SendFailure): boolean =>
  Object.entries(beforeTheMail).some(([part, known]) => {
    const value = String(failure[part as keyof SendFailure] ?? '')
    return known.some((one) => value === one || value.startsWith(`${one} `))
  })

export type SendOutcome =
  | { readonly state: 'sent' }
  | { readonly state: 'uncertain'; readonly reason: string }
  | { readonly state: 'failed'; readonly reason: string; readonly again: boolean }

/** Codes alone: the words of a mail server may repeat the address. */
const reasonOf = ({ responseCode, code }: SendFailure): string =>
  [responseCode, code]
    .map((part) => String(part ?? ''))
    .filter((part) => /^[A-Z0-9]{2,20}$/.test(part))
    .join(' ')

/**
 * What is known after a failure. A reply means that the mail was not taken: for good (5xx), or for now (4xx, RFC 5321
 * section 4.2.1). Without one, it depends on how far the conversation had come; where that cannot be told, it is uncertain.
 */
export const outcomeOf = (failure: SendFailure): SendOutcome => {
  const reason = reasonOf(failure)
  const replied = Number(failure.responseCode)
  if (replied >= 400 && replied < 600) return { state: 'failed', reason, again: replied < 500 }
  return isBeforeTheMail(failure) ? { state: 'failed', reason, again: true } : { state: 'uncertain', reason }
}

/**
 * The visitor's receipt: what was agreed to, with whom, how to take it back, and all that happened to it (PR-05). In the
 * three parts of ISO/IEC TS 27560:2023 (consent record): the record, the processing it is about, and its events. The
 * words are those of the notice that was answered, in the language in which it was answered.
 */
import type { Payload } from 'payload'
import type { Notice, NoticeCookie, NoticeService } from '../../consent/notice.js'
import { translate } from '../../locales/index.js'
import type { Authority, Controller, Right } from '../../policy/content.js'
import { toldBeside } from '../../policy/rights.js'
import { privacyContext } from '../context.js'
import { issuedNotice, storedNotice } from '../notices/read.js'
import { facts } from '../settings.js'
import { type ConsentMethod, type ConsentRow, grantedNumbers, isWithdrawal, latestOf } from './row.js'
import { eventsOf, isConsentId } from './store.js'

export interface ReceiptService {
  readonly key: string
  readonly name: string
  /** Who gets the data. */
  readonly recipient: string
  readonly purpose: string
  readonly policyUrl: string | null
  /** Where the data goes: ISO 3166-1 alpha-2. */
  readonly country: string
  readonly safeguard: string | null
  readonly thirdPartyAccess: boolean
  readonly stored: readonly NoticeCookie[]
}

export interface ReceiptPurpose {
  readonly key: string
  readonly title: string
  readonly description: string
  /** Those that were agreed to. */
  readonly services: readonly ReceiptService[]
}

export const receiptStates = ['given', 'withdrawn', 'expired'] as const
export type ReceiptState = (typeof receiptStates)[number]

export const receiptEventTypes = ['given', 'changed', 'withdrawn'] as const

export interface ReceiptEvent {
  readonly type: (typeof receiptEventTypes)[number]
  /** ISO instant. */
  readonly time: string
  /** ISO instant; null for a withdrawal. */
  readonly validUntil: string | null
  readonly method: ConsentMethod
  readonly language: string
  /** Revision of the notice that was answered. */
  readonly notice: number
  /** Keys and names of the services granted from then on. */
  readonly granted: readonly { readonly key: string; readonly name: string }[]
  /** Always the visitor: nobody consents for another. */
  readonly by: 'visitor'
}

export interface Receipt {
  readonly record: {
    readonly schemaVersion: 'ISO/IEC TS 27560:2023'
    readonly id: string
    readonly state: ReceiptState
    /** ISO instant: when it ends, or ended. */
    readonly validUntil: string
    /** ISO instant: from then on it is deleted. */
    readonly deletedAfter: string
  }
  readonly processing: {
    /** What was shown, and under which hash it is kept. */
    readonly notice: { readonly revision: number; readonly publishedAt: string; readonly hash: string }
    readonly language: string
    readonly controller: Controller
    readonly policyUrl: string | null
    readonly lawfulBasis: string
    readonly purposes: readonly ReceiptPurpose[]
    readonly recipients: readonly string[]
    readonly retention: { readonly validMonths: number; readonly daysAfterEnd: number; readonly text: string }
    /** The law that applies, and who watches over it. */
    readonly jurisdiction: { readonly law: string; readonly authorities: readonly Authority[] }
    readonly withdrawal: { readonly method: string; readonly url: string }
    readonly rights: readonly Right[]
  }
  /** Oldest first. */
  readonly events: readonly ReceiptEvent[]
}

const day = 86_400_000

const servicesOf = (notice: Notice): readonly NoticeService[] =>
  notice.categories.filter(({ locked }) => !locked).flatMap(({ services }) => services)

const receiptService = (service: NoticeService): ReceiptService => ({
  key: service.key,
  name: service.name,
  recipient: service.provider,
  purpose: service.purpose,
  policyUrl: service.policyUrl,
  country: service.country,
  safeguard: service.safeguard,
  thirdPartyAccess: service.thirdPartyAccess,
  stored: service.cookies,
})

const purposesOf = (notice: Notice, granted: readonly number[]): readonly ReceiptPurpose[] =>
  notice.categories
    .filter(({ locked }) => !locked)
    .map(({ key, title, description, services }) => ({
      key,
      title,
      description,
      services: services.filter(({ number }) => granted.includes(number)).map(receiptService),
    }))
    .filter(({ services }) => services.length > 0)

/** In the order in which they happened; a withdrawal ends it, whatever came in at the same time. */
const inOrder = (events: readonly ConsentRow[]): readonly ConsentRow[] =>
  events.toSorted(
    (a, b) =>
      Number(isWithdrawal(a)) - Number(isWithdrawal(b)) ||
      a.decidedAt.localeCompare(b.decidedAt) ||
      a.id.localeCompare(b.id),
  )

const receiptEvent = async (payload: Payload, event: ConsentRow, index: number): Promise<ReceiptEvent> => {
  const { revision, locale, method } = event
  const notice = await issuedNotice(payload, { revision, locale })
  const numbers = grantedNumbers(event.granted)
  const withdrawn = isWithdrawal(event)
  return {
    type: withdrawn ? 'withdrawn' : index === 0 ? 'given' : 'changed',
    time: event.decidedAt,
    validUntil: withdrawn ? null : event.expiresAt,
    method,
    language: locale,
    notice: revision,
    granted: (notice ? servicesOf(notice) : [])
      .filter(({ number }) => numbers.includes(number))
      .map(({ key, name }) => ({ key, name })),
    by: 'visitor',
  }
}

const stateOf = (latest: ConsentRow, now: Date): ReceiptState => {
  if (isWithdrawal(latest)) return 'withdrawn'
  return new Date(latest.expiresAt) > now ? 'given' : 'expired'
}

/** What the processing was, as the last yes says: a withdrawal agrees to nothing. */
const processingOf = async (payload: Payload, yes: ConsentRow): Promise<Receipt['processing'] | null> => {
  const { revision, locale } = yes
  const [notice, stored, said] = await Promise.all([
    issuedNotice(payload, { revision, locale }),
    storedNotice(payload, revision),
    facts(payload),
  ])
  if (!notice || !stored) return null
  const t = translate(locale)
  const { disputeWindowDays } = privacyContext(payload).consent
  const purposes = purposesOf(notice, grantedNumbers(yes.granted))
  return {
    notice: { revision, publishedAt: stored.publishedAt, hash: stored.hash },
    language: locale,
    controller: stored.content.controller,
    policyUrl: notice.policyUrl,
    lawfulBasis: t('receipt.lawfulBasis'),
    purposes,
    recipients: [...new Set(purposes.flatMap(({ services }) => services.map(({ recipient }) => recipient)))],
    retention: {
      validMonths: stored.content.validMonths,
      daysAfterEnd: disputeWindowDays,
      text: t('receipt.retention', { count: disputeWindowDays }),
    },
    jurisdiction: { law: t('receipt.law'), authorities: [said.authority, said.cookieAuthority] },
    withdrawal: { method: t('receipt.withdrawal'), url: notice.cookiesUrl },
    rights: (said.rights[locale] ?? said.rights[stored.content.defaultLocale] ?? []).filter(
      ({ key }) => key !== toldBeside,
    ),
  }
}

/** The receipt for a consent, or null where there is none of this id, be it that it never was or that it is purged. */
export const readReceipt = async (payload: Payload, id: string): Promise<Receipt | null> => {
  if (!isConsentId(id)) return null
  const events = inOrder(await eventsOf(payload, id))
  const latest = latestOf(events)
  const yes = events.findLast((event) => !isWithdrawal(event))
  if (!latest || !yes) return null
  const processing = await processingOf(payload, yes)
  if (!processing) return null
  const { now, consent } = privacyContext(payload)
  const deletedAfter = new Date(Date.parse(latest.expiresAt) + consent.disputeWindowDays * day)
  return {
    record: {
      schemaVersion: 'ISO/IEC TS 27560:2023',
      id,
      state: stateOf(latest, now()),
      validUntil: latest.expiresAt,
      deletedAfter: deletedAfter.toISOString(),
    },
    processing,
    events: await Promise.all(events.map((event, index) => receiptEvent(payload, event, index))),
  }
}

/** What an editor sees of telling people about an edition. */
import type { Payload } from 'payload'
import { translate } from '../../locales/index.js'
import {
  madeFor,
  type MailingAbout,
  mailingId,
  mailingRefusal,
  type MailingRefusal,
  type MailingState,
  peopleOf,
  subscribersAudience,
  toldOf,
  withdrawalRefusal,
  type WithdrawalRefusal,
} from '../../newsletter/mailings.js'
import type { ChangeKind } from '../../policy/change-kinds.js'
import { type LocalDate, startOfDay } from '../../policy/dates.js'
import { privacyContext } from '../context.js'
import { refuse } from '../errors.js'
import { headOf } from '../heads.js'
import { editionNumber, policyId } from '../ids.js'
import { readTimeZone } from '../settings.js'
import { readTimeline } from '../timeline-window.js'
import { signUpById } from '../newsletter/store.js'
import { audienceOfWithdrawal, type AudienceView, audiencesOf } from './audience.js'
import { findMailingOf, findMails, type MailCounts, type MailingRow, type MailRow } from './store.js'
import { changeMailing, countsOf, toldBy } from './told.js'

/** The edition that people are told of, and what they are told of it. */
export interface MailingEdition {
  readonly about: MailingAbout
  readonly policy: string
  readonly slug: string
  readonly number: number
  readonly kind: ChangeKind
  readonly effectiveFrom: LocalDate
  readonly state: 'waiting' | 'inForce' | 'past' | 'withdrawn'
  /** Readers may see it. */
  readonly announced: boolean
  /** ISO instant; null where it has taken effect. */
  readonly takesEffectAt: string | null
  readonly refusal: MailingRefusal | WithdrawalRefusal | null
  /** As a row names it: of a withdrawal, those who were told; null where the editor chooses. */
  readonly onlyAudience: string | null
}

export interface MailingPlace {
  /** The policy's id. */
  readonly id: unknown
  /** The edition's number. */
  readonly number: unknown
  readonly about?: MailingAbout
}

const states = {
  hidden: 'waiting',
  announced: 'waiting',
  inForce: 'inForce',
  past: 'past',
  withdrawn: 'withdrawn',
} as const

/** @throws RequestError 404 */
export const mailingEdition = async (
  payload: Payload,
  { about = 'change', ...place }: MailingPlace,
): Promise<MailingEdition> => {
  const policy = String(policyId(payload, place.id))
  const number = editionNumber(place.number)
  const timeline = await readTimeline(payload, { policy })
  const row = timeline?.editions.find((edition) => edition.number === number)
  if (!timeline || !row) throw refuse(404, 'noEdition')
  const head = headOf(row, timeline, privacyContext(payload).defaultLocale)
  const state = states[head.state]
  const takesEffectAt =
    state === 'waiting' ? startOfDay(row.effectiveFrom, await readTimeZone(payload)).toISOString() : null
  const change = about === 'withdrawal' ? await changeMailing(payload, { policy, number }) : null
  const told = change ? await toldBy(payload, change) : 0
  return {
    about,
    policy,
    slug: row.slug,
    number,
    kind: row.kind,
    effectiveFrom: row.effectiveFrom,
    state,
    announced: head.state !== 'hidden' && head.state !== 'withdrawn',
    takesEffectAt,
    refusal:
      about === 'withdrawal'
        ? withdrawalRefusal({ state, told, purged: change?.purged ?? false })
        : mailingRefusal({ kind: row.kind, state, enteredAfterwards: row.enteredAfterwards }),
    onlyAudience: change && toldOf(change.audience),
  }
}

export interface MailProblem {
  readonly id: string
  readonly state: 'failed' | 'uncertain'
  /** The address of somebody who asked to be told, '' where it is erased; else the host's own name. */
  readonly recipient: string
  readonly attempts: number
  readonly reason: string
  readonly at: string
}

export interface MailingView {
  readonly about: MailingAbout
  readonly edition: Pick<MailingEdition, 'number' | 'kind' | 'effectiveFrom' | 'state' | 'announced'>
  readonly refusal: MailingRefusal | WithdrawalRefusal | 'off' | null
  readonly takesEffectAt: string | null
  readonly jobsRun: boolean
  readonly testTo: string | null
  readonly audiences: readonly AudienceView[]
  readonly mailing: null | {
    /** The edition that it was made for, where this one replaced that; else this one's number. */
    readonly madeFor: number
    readonly audience: string
    readonly state: MailingState
    readonly sendAt: string
    readonly finishedAt: string | null
    readonly createdBy: string
    readonly counts: MailCounts & { readonly total: number }
    /** At most a hundred of each kind. */
    readonly problems: readonly MailProblem[]
  }
}

const mostProblems = 100

const problemsOf = async (payload: Payload, mailing: MailingRow): Promise<readonly MailProblem[]> => {
  const found = await Promise.all(
    (['failed', 'uncertain'] as const).map((state) =>
      findMails(payload, mailing.id, state, { limit: mostProblems }),
    ),
  )
  const shown = async ({ id, state, recipient, attempts, reason, at }: MailRow): Promise<MailProblem> => {
    const asked = peopleOf(mailing.audience) === subscribersAudience
    const name = asked ? ((await signUpById(payload, recipient))?.email ?? '') : recipient
    return { id, state: state === 'failed' ? state : 'uncertain', recipient: name, attempts, reason, at }
  }
  return Promise.all(found.flat().map(shown))
}

const mailingView = async (payload: Payload, mailing: MailingRow): Promise<MailingView['mailing']> => {
  const { audience, state, sendAt, finishedAt, createdBy, total } = mailing
  const { sent, failed, uncertain } = await countsOf(payload, mailing)
  return {
    madeFor: madeFor(mailing.id),
    audience,
    state,
    sendAt,
    finishedAt,
    createdBy,
    counts: { total, sent, failed, uncertain },
    problems: await problemsOf(payload, mailing),
  }
}

/** @throws RequestError 404 */
export const viewMailing = async (
  payload: Payload,
  place: MailingPlace,
  editor: { readonly email: string | null; readonly locale: string },
): Promise<MailingView> => {
  const edition = await mailingEdition(payload, place)
  const { newsletter } = privacyContext(payload)
  const { number, kind, effectiveFrom, state, announced, takesEffectAt, refusal, policy } = edition
  const { about, onlyAudience } = edition
  const mailing = await findMailingOf(payload, { policy, number, about })
  const { locale } = editor
  const t = translate(locale)
  // Counting a host's audience may be slow, and a page that shows a mailing asks every few seconds.
  const counted = mailing === null || mailing.state === 'cancelled'
  const audiences = () =>
    onlyAudience === null
      ? audiencesOf(payload, edition, { locale, subscribers: t('mailings.subscribers'), counted })
      : audienceOfWithdrawal(
          payload,
          { ...edition, id: mailingId(policy, number, about), audience: onlyAudience },
          { label: t('mailings.told', { number }), counted },
        )
  return {
    about,
    edition: { number, kind, effectiveFrom, state, announced },
    refusal: newsletter ? refusal : 'off',
    takesEffectAt,
    jobsRun: newsletter !== null && newsletter.jobsRun,
    testTo: editor.email,
    audiences: newsletter && refusal === null ? await audiences() : [],
    mailing: mailing && (await mailingView(payload, mailing)),
  }
}

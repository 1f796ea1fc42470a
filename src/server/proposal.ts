/** The next edition before anybody approved it: the draft, what it would follow, and what is wrong with it. */
import type { Payload } from 'payload'
import { canonicalJson } from '../policy/canonical.js'
import { type CompletenessProblem, problemsOf } from '../policy/completeness.js'
import type { PolicyContent } from '../policy/content.js'
import { type LocalDate, localDate } from '../policy/dates.js'
import { inForce, withoutWithdrawn } from '../policy/timeline.js'
import { suggestKind, type Suggestion } from '../policy/suggested-kind.js'
import { translationGaps } from '../policy/translations.js'
import { privacyContext } from './context.js'
import type { Draft } from './draft.js'
import { waitingOf } from './heads.js'
import { cookiesToMention } from './notices/declared.js'
import { findEdition, type SummaryRow } from './rows.js'
import { readTimeline, type Timeline } from './timeline-window.js'

export interface Proposal {
  /** Today in the site's time zone. */
  readonly today: LocalDate
  /** Null before the first edition. */
  readonly timeline: Timeline | null
  /** The edition that would be in force before it. */
  readonly base: SummaryRow | null
  readonly baseContent: PolicyContent | null
  /** The draft with `gaps` filled, compared with `base`. */
  readonly content: PolicyContent
  readonly problems: readonly CompletenessProblem[]
  /** Against `base`, else the newest edition that was not withdrawn, else nothing. */
  readonly suggestion: Suggestion
  /** Says exactly what `base` says. */
  readonly sameAsBase: boolean
  /** Says exactly what `base` or the newest edition says: there is nothing to approve. */
  readonly unchanged: boolean
  /** The highest number given so far, withdrawn ones included. */
  readonly newest: SummaryRow | null
  /** Editions that take effect later than the proposed day. */
  readonly later: readonly SummaryRow[]
}

const newestOf = (editions: readonly SummaryRow[]): SummaryRow | null =>
  [...editions].sort((a, b) => b.number - a.number)[0] ?? null

const contentOf = async (payload: Payload, edition: SummaryRow | null): Promise<PolicyContent | null> => {
  const row = edition && (await findEdition(payload, edition))
  return row && (JSON.parse(row.content) as PolicyContent)
}

const isSame = (a: PolicyContent | null, b: PolicyContent): boolean =>
  a !== null && canonicalJson(a) === canonicalJson(b)

export const today = (payload: Payload, draft: Draft): LocalDate =>
  localDate(privacyContext(payload).now(), draft.settings.timeZone)

/**
 * @param effectiveFrom the day it would take effect
 * @param confirmed languages whose translation still fits, as the editor says
 * @param without leave out this edition, to see what it followed
 */
export const readProposal = async (
  payload: Payload,
  draft: Draft,
  effectiveFrom: LocalDate,
  confirmed: readonly string[] = [],
  without?: number,
): Promise<Proposal> => {
  const { defaultLocale } = privacyContext(payload)
  const timeline = await readTimeline(payload, { policy: String(draft.id) })
  const { editions = [], events = [] } = timeline ?? {}
  const standing = newestOf(withoutWithdrawn(editions, events))
  const base = inForce(
    editions.filter(({ number }) => number !== without),
    events,
    effectiveFrom,
  )
  const baseContent = await contentOf(payload, base)
  const standingContent = standing?.number === base?.number ? baseContent : await contentOf(payload, standing)
  const { languages } = draft.settings
  const content = translationGaps(baseContent, draft.content, defaultLocale, languages, confirmed)
  const sameAsBase = isSame(baseContent, content)
  const cookies = await cookiesToMention(payload, draft.slug)
  return {
    today: today(payload, draft),
    timeline,
    base,
    baseContent,
    content,
    problems: problemsOf(content, defaultLocale, languages, draft.textProblems, cookies, baseContent),
    suggestion: suggestKind(baseContent ?? standingContent, content, defaultLocale, languages),
    sameAsBase,
    unchanged: sameAsBase || isSame(standingContent, content),
    newest: newestOf(editions),
    later: timeline ? waitingOf(timeline).filter((edition) => edition.effectiveFrom > effectiveFrom) : [],
  }
}

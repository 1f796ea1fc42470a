/** What an editor looks at before approving. */
import type { Payload, PayloadRequest } from 'payload'
import { compareContents, type PolicyComparison } from '../policy/comparison.js'
import type { CompletenessProblem } from '../policy/completeness.js'
import type { PolicyContent } from '../policy/content.js'
import type { LocalDate } from '../policy/dates.js'
import { byPrecedence } from '../policy/timeline.js'
import type { ChangeKind } from '../policy/change-kinds.js'
import type { KeptRemark } from '../policy/kept-remarks.js'
import type { Actor, Redaction } from '../policy/publication.js'
import type { Seen } from '../policy/suggested-kind.js'
import { hasText } from '../policy/translations.js'
import { privacyContext } from './context.js'
import { type Draft, readDraft } from './draft.js'
import { headOf, inLocale, waitingOf } from './heads.js'
import type { DayReview } from './day-review.js'
import { dayReview } from './day-review-parts.js'
import { type Proposal, type ReadEdition, readProposal, today, withContent } from './proposal.js'
import type { SummaryRow } from './rows.js'
import type { Timeline } from './timeline-window.js'
import type { EditionHead } from './views.js'

/** An edition as editors see it: also who approved it, and why words were removed. */
export interface EditorEdition extends EditionHead {
  readonly approvedBy: string
  readonly redactions: readonly Omit<Redaction, 'seal'>[]
  /** What was kept although the review spoke against it. */
  readonly kept: readonly KeptRemark[]
}

export interface TranslationReview {
  readonly locale: string
  /** Headings of sections without a translation. */
  readonly missing: readonly string[]
  /** Headings of sections whose translation is older than the text. */
  readonly older: readonly string[]
}

export interface DraftReview extends DayReview {
  readonly policy: { readonly id: number | string; readonly slug: string; readonly title: string }
  /** Hash of everything that the approval for this day follows from, and of the day: sent back with the approval. */
  readonly basis: string
  readonly problems: readonly CompletenessProblem[]
  /** Against the edition in force, else the newest, else nothing. */
  readonly comparison: PolicyComparison
  readonly against: EditionHead | null
  /** Approved editions that wait for their day, the next first. */
  readonly waiting: readonly EditionHead[]
  readonly translations: readonly TranslationReview[]
  /** The draft says what was approved last: there is nothing to approve. */
  readonly unchanged: boolean
  /** Newest first, withdrawn ones included. */
  readonly editions: readonly EditorEdition[]
  /** For what goes out on the day, `now`. */
  readonly suggestedKind: ChangeKind
  /** What was seen that suggests it: a lower kind has to be kept on purpose. Null where readers see no difference. */
  readonly seen: Seen | null
  /** Today in the site's time zone. */
  readonly today: string
  /** The date that the imported text bore, while nothing is published: later ones are about another text. */
  readonly textDate: string | null
}

const headingsWith = (content: PolicyContent, gap: string, locale: string, defaultLocale: string): string[] =>
  content.sections
    .filter((section) => section.gaps[locale] === gap)
    .map((section) => inLocale(section.heading, defaultLocale, defaultLocale, hasText)?.value ?? '')

const translationsOf = (content: PolicyContent, defaultLocale: string, languages: readonly string[]) =>
  languages
    .filter((locale) => locale !== defaultLocale)
    .map((locale) => ({
      locale,
      missing: headingsWith(content, 'missing', locale, defaultLocale),
      older: headingsWith(content, 'older', locale, defaultLocale),
    }))

type EditorColumns = {
  readonly number: number
  readonly approvedBy?: Actor
  readonly redactions?: readonly Redaction[]
  readonly kept?: readonly KeptRemark[] | null
}

const editorEditions = async (
  payload: Payload,
  timeline: Timeline,
  locale: string,
): Promise<EditorEdition[]> => {
  const { docs } = await payload.db.find<EditorColumns>({
    collection: privacyContext(payload).slugs.publications,
    where: { policy: { equals: timeline.policy } },
    select: { number: true, approvedBy: true, redactions: true, kept: true },
    limit: 0,
    pagination: false,
  })
  const columns = new Map(docs.map((row) => [row.number, row]))
  return [...timeline.editions].sort(byPrecedence).map((edition) => ({
    ...headOf(edition, timeline, locale),
    approvedBy: columns.get(edition.number)?.approvedBy?.label ?? '',
    kept: columns.get(edition.number)?.kept ?? [],
    redactions: (columns.get(edition.number)?.redactions ?? []).map(
      ({ at, reason, by, oldHash, newHash }) => ({
        at,
        reason,
        by,
        oldHash,
        newHash,
      }),
    ),
  }))
}

/** The edition to compare with, and its text. */
const comparedWith = async (
  payload: Payload,
  { release: { before }, newest }: Proposal,
): Promise<ReadEdition | null> => before ?? (newest && withContent(payload, newest))

interface ReviewQuery {
  readonly id: number | string
  readonly locale: string
  /** The chosen day; today where absent. */
  readonly day?: LocalDate | null
  readonly req?: PayloadRequest
}

const reviewOf = async (
  payload: Payload,
  draft: Draft,
  { locale, day }: Pick<ReviewQuery, 'locale' | 'day'>,
): Promise<DraftReview> => {
  const { defaultLocale } = privacyContext(payload)
  const present = today(payload, draft)
  const proposal = await readProposal(payload, draft, { day: day ?? present })
  const { timeline } = proposal
  const whole = proposal.lastContent ?? proposal.content
  const against = await comparedWith(payload, proposal)
  const comparison = compareContents(against?.content ?? null, draft.content, locale, defaultLocale)
  const head = (edition: SummaryRow) => headOf(edition, timeline as Timeline, locale)
  const days = await dayReview(payload, draft, proposal, locale)
  return {
    policy: {
      id: draft.id,
      slug: draft.slug,
      title: inLocale(whole.title, locale, defaultLocale, hasText)?.value ?? '',
    },
    basis: proposal.basis,
    problems: proposal.problems,
    comparison,
    against: against && head(against),
    waiting: timeline ? waitingOf(timeline).map(head) : [],
    translations: translationsOf(proposal.content, defaultLocale, draft.settings.languages),
    unchanged: proposal.outcome === 'unchanged',
    editions: timeline ? await editorEditions(payload, timeline, locale) : [],
    suggestedKind: proposal.suggestion.kind,
    seen: proposal.suggestion.seen,
    today: present,
    ...days,
    textDate: timeline ? null : draft.textDate,
  }
}

/**
 * @param query.req with it, by the rights of that user; without, the caller has checked that an editor asks
 * @throws RequestError 404
 */
export const reviewDraft = async (payload: Payload, query: ReviewQuery): Promise<DraftReview> =>
  reviewOf(payload, await readDraft(payload, query.id, query.req), query)

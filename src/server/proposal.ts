/** The next edition before anybody approved it: what the draft says on a day, what it follows, and what is wrong with it. */
import type { Payload } from 'payload'
import { canonicalJson, sha256 } from '../policy/canonical.js'
import { byWeight, type CompletenessProblem, problemsOf } from '../policy/completeness.js'
import type { PolicyContent } from '../policy/content.js'
import { type LocalDate, localDate } from '../policy/dates.js'
import {
  type Release,
  type ReleaseOutcome,
  releaseOf,
  type Resolution,
  type Resolutions,
} from '../policy/release.js'
import { chainAfter, type DatedContent, originOf, standingOn } from '../policy/succession.js'
import { withoutWithdrawn } from '../policy/timeline.js'
import { blocks } from '../policy/problem-kinds.js'
import { suggestKind, type Suggestion } from '../policy/suggested-kind.js'
import { translationGaps } from '../policy/translations.js'
import { privacyContext } from './context.js'
import type { Draft } from './draft.js'
import { cookiesToMention } from './notices/declared.js'
import { findEdition, type SummaryRow } from './rows.js'
import { readTimeline, type Timeline } from './timeline-window.js'

/** An edition with its text as it reads now. */
export type ReadEdition = SummaryRow & DatedContent

export interface Proposal {
  /** Today in the site's time zone. */
  readonly today: LocalDate
  readonly day: LocalDate
  /** Null before the first edition. */
  readonly timeline: Timeline | null
  readonly release: Release<ReadEdition>
  readonly outcome: ReleaseOutcome
  /** What the new edition would say, with `gaps` filled, compared with the one in force on its day. */
  readonly content: PolicyContent
  /** What the last waiting edition would say, with its gaps; null where nothing waits or everything goes out at once. */
  readonly lastContent: PolicyContent | null
  readonly problems: readonly CompletenessProblem[]
  /** For what goes out: against the edition before it, else the last that was not withdrawn, else nothing. */
  readonly suggestion: Suggestion
  /** The highest number given so far, withdrawn ones included. */
  readonly newest: SummaryRow | null
  /** Hash of everything that this follows from, and of the day. */
  readonly basis: string
}

/** What a proposal is asked for. */
export interface ProposalQuery {
  /** The day it would take effect. */
  readonly day: LocalDate
  /** Languages whose translation still fits, as the editor says. */
  readonly confirmed?: readonly string[]
  readonly resolutions?: Resolutions
  readonly otherwise?: Resolution | undefined
  readonly bringForward?: boolean
}

export const newestOf = (editions: readonly SummaryRow[]): SummaryRow | null =>
  [...editions].sort((a, b) => b.number - a.number)[0] ?? null

/** @throws TypeError where the row is gone: editions are never deleted */
export const withContent = async (payload: Payload, edition: SummaryRow): Promise<ReadEdition> => {
  const row = await findEdition(payload, edition)
  if (!row) throw new TypeError(`Edition ${edition.number} is not in the database`)
  // The hash of the text that was read: a redaction may come between the two.
  return { ...edition, hash: row.hash, content: JSON.parse(row.content) as PolicyContent }
}

export const standingIn = (timeline: Timeline | null): readonly SummaryRow[] =>
  timeline ? withoutWithdrawn(timeline.editions, timeline.events) : []

/** The editions that decide what a day's approval makes: in force then, later ones, and what those were made to follow. */
export const decisiveEditions = async (
  payload: Payload,
  standing: readonly SummaryRow[],
  day: LocalDate,
): Promise<readonly ReadEdition[]> => {
  const chain = chainAfter(standing, day)
  const before = standingOn(standing, day)
  const wanted = [before, ...chain, ...chain.map((edition) => originOf(standing, edition))]
  const editions = [...new Map(wanted.flatMap((one) => (one ? [[one.number, one] as const] : []))).values()]
  return Promise.all(editions.map((edition) => withContent(payload, edition)))
}

const isSame = (a: PolicyContent | null | undefined, b: PolicyContent): boolean =>
  Boolean(a) && canonicalJson(a) === canonicalJson(b)

export const today = (payload: Payload, draft: Draft): LocalDate =>
  localDate(privacyContext(payload).now(), draft.settings.timeZone)

const basisOf = (draft: Draft, day: LocalDate, { before, later }: Release<ReadEdition>): string =>
  sha256(
    canonicalJson({
      draft: draft.basis,
      day,
      timeZone: draft.settings.timeZone,
      languages: draft.settings.languages,
      editions: [...(before ? [before] : []), ...later].map(({ number, hash }) => [number, hash]),
    }),
  )

/** The same finding may have another number in another edition; what blocks in one of them blocks. */
const uniqueProblems = (problems: readonly CompletenessProblem[]): readonly CompletenessProblem[] => {
  const keyOf = ({
    kind,
    sectionId,
    locale,
    passage,
    params: { section: _, ...params },
  }: CompletenessProblem) => canonicalJson({ kind, sectionId, locale, passage, params })
  const heaviestFirst = [...problems].sort((a, b) => Number(blocks(b)) - Number(blocks(a)))
  const kept = new Map<string, CompletenessProblem>()
  for (const problem of heaviestFirst) if (!kept.has(keyOf(problem))) kept.set(keyOf(problem), problem)
  const all = new Set(kept.values())
  return byWeight(problems.filter((problem) => all.has(problem)))
}

/** With gaps of translations: an edition may be approved to say that a translation still fits. */
const outcomeOf = (
  { outcome, before, last }: Release<ReadEdition>,
  content: PolicyContent,
  confirmed: readonly string[],
): ReleaseOutcome => {
  if (!last) return isSame(before?.content, content) ? 'unchanged' : 'all'
  const waits = outcome === 'unchanged' || outcome === 'nothingNow'
  return before && waits && confirmed.length > 0 && !isSame(before.content, content) ? 'part' : outcome
}

export const readProposal = async (
  payload: Payload,
  draft: Draft,
  { day, confirmed = [], resolutions = {}, otherwise, bringForward = false }: ProposalQuery,
): Promise<Proposal> => {
  const { defaultLocale } = privacyContext(payload)
  const { languages } = draft.settings
  const timeline = await readTimeline(payload, { policy: String(draft.id) })
  const standing = await decisiveEditions(payload, standingIn(timeline), day)
  const release = releaseOf<ReadEdition>({
    standing,
    day,
    draft: draft.content,
    resolutions,
    otherwise,
    bringForward,
    defaultLocale,
  })
  const { before, last } = release
  const gapsAfter = (previous: PolicyContent | null, content: PolicyContent) =>
    translationGaps(previous, content, defaultLocale, languages, confirmed)
  const content = gapsAfter(before?.content ?? null, release.now)
  const lastContent = last && !bringForward ? gapsAfter(last.content, release.draft) : null
  const cookies = await cookiesToMention(payload, draft.slug)
  const problemsIn = (one: PolicyContent, previous: PolicyContent | null) =>
    problemsOf(one, defaultLocale, languages, draft.textProblems, cookies, previous)
  return {
    today: today(payload, draft),
    day,
    timeline,
    release,
    outcome: outcomeOf(release, content, confirmed),
    content,
    lastContent,
    problems: uniqueProblems([
      ...problemsIn(content, before?.content ?? null),
      ...(lastContent ? problemsIn(lastContent, last?.content ?? null) : []),
    ]),
    suggestion: suggestKind((before ?? last)?.content ?? null, content, defaultLocale, languages),
    newest: newestOf(timeline?.editions ?? []),
    basis: basisOf(draft, day, release),
  }
}

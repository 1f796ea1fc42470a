/** What approving for a chosen day would do, put together for a person: see `day-review.ts`. */
import type { Payload } from 'payload'
import { leastKindOf } from '../policy/change-kinds.js'
import { compareContents } from '../policy/comparison.js'
import type { PolicyContent } from '../policy/content.js'
import { numberSections } from '../policy/numbering.js'
import { withoutWithdrawnText } from '../policy/succession.js'
import { translate } from '../locales/index.js'
import { unfinishedCarry } from './carry.js'
import { privacyContext } from './context.js'
import type { BringForward, DayReview, SectionQuestion, ToldEdition, WithdrawnText } from './day-review.js'
import type { Draft } from './draft.js'
import { headOf, inLocale } from './heads.js'
import { changeMailing, toldBy } from './mailings/told.js'
import { type Proposal, readProposal, standingIn, withContent } from './proposal.js'
import type { SummaryRow } from './rows.js'
import type { Timeline } from './timeline-window.js'

/** Withdrawn editions that are looked for in the draft, the newest: older ones were dealt with long ago. */
const withdrawnLookedAt = 5

const nameIn =
  (locale: string, defaultLocale: string) =>
  (part: string, contents: readonly PolicyContent[]): string => {
    for (const { sections } of contents) {
      const index = sections.findIndex(({ id }) => id === part)
      const number = numberSections(sections.map(({ level }) => level))[index]
      const heading = inLocale(sections[index]?.heading ?? {}, locale, defaultLocale)?.value ?? ''
      if (index >= 0) return `${number} ${heading}`.trim()
    }
    return translate(locale)(`admin.approve.parts.${part}`)
  }

const toldOf = async (
  payload: Payload,
  { events, policy }: Timeline,
  editions: readonly SummaryRow[],
): Promise<readonly ToldEdition[]> =>
  Promise.all(
    editions.map(async ({ number, effectiveFrom, kind }) => {
      const mailing = await changeMailing(payload, { policy, number })
      return {
        number,
        effectiveFrom,
        kind,
        announced: events.some((event) => event.number === number && event.type === 'announcement'),
        mailed: mailing ? await toldBy(payload, mailing) : 0,
      }
    }),
  )

/** Editions that were taken back, not those that another one replaced on the same day; the newest first. */
const takenBack = (timeline: Timeline): readonly SummaryRow[] => {
  const standing = standingIn(timeline)
  return timeline.editions
    .filter(
      ({ number, effectiveFrom }) =>
        !standing.some((other) => other.number === number) &&
        !standing.some((other) => other.effectiveFrom === effectiveFrom && other.number > number),
    )
    .sort((a, b) => b.number - a.number)
    .slice(0, withdrawnLookedAt)
}

/** The text that everything in the draft is measured against: the last edition's. */
export const lastStanding = async (
  payload: Payload,
  timeline: Timeline | null,
): Promise<PolicyContent | null> => {
  const [last] = [...standingIn(timeline)].sort((a, b) =>
    a.effectiveFrom === b.effectiveFrom ? b.number - a.number : a.effectiveFrom < b.effectiveFrom ? 1 : -1,
  )
  return last ? (await withContent(payload, last)).content : null
}

const withdrawnTextIn = async (
  payload: Payload,
  draft: Draft,
  timeline: Timeline | null,
  name: ReturnType<typeof nameIn>,
): Promise<readonly WithdrawnText[]> => {
  const { defaultLocale } = privacyContext(payload)
  const editions = timeline ? takenBack(timeline) : []
  const last = editions.length > 0 ? await lastStanding(payload, timeline) : null
  if (!last) return []
  const found: WithdrawnText[] = []
  for (const edition of editions) {
    const { content } = await withContent(payload, edition)
    const { parts } = withoutWithdrawnText(draft.content, content, last, defaultLocale)
    if (parts.length > 0)
      found.push({
        number: edition.number,
        effectiveFrom: edition.effectiveFrom,
        sections: parts.map((id) => ({ id, name: name(id, [draft.content, last]) })),
      })
  }
  return found
}

const bringForwardOf = async (
  payload: Payload,
  draft: Draft,
  { day, timeline, release: { later } }: Proposal,
  locale: string,
): Promise<BringForward | null> => {
  if (!timeline || later.length === 0) return null
  const { release, content, problems, suggestion } = await readProposal(payload, draft, {
    day,
    bringForward: true,
  })
  const before = release.before?.content ?? null
  return {
    comparison: compareContents(before, content, locale, privacyContext(payload).defaultLocale),
    leastKind: leastKindOf(later),
    problems,
    suggestedKind: suggestion.kind,
    seen: suggestion.seen,
    editions: await toldOf(payload, timeline, later),
  }
}

export const dayReview = async (
  payload: Payload,
  draft: Draft,
  proposal: Proposal,
  locale: string,
): Promise<DayReview> => {
  const { defaultLocale } = privacyContext(payload)
  const { release, timeline, day, outcome } = proposal
  const { before, last, lastWithNow } = release
  const name = nameIn(locale, defaultLocale)
  const compared = (from: PolicyContent | null, to: PolicyContent) =>
    compareContents(from, to, locale, defaultLocale)
  const head = (edition: SummaryRow | null) => edition && headOf(edition, timeline as Timeline, locale)
  const unfinished = await unfinishedCarry(payload, timeline)
  return {
    day,
    outcome,
    before: head(before),
    last: head(last),
    now: compared(before?.content ?? null, proposal.content),
    approved: before && lastWithNow && compared(proposal.content, lastWithNow),
    then: lastWithNow && compared(lastWithNow, release.draft),
    bringForward: await bringForwardOf(payload, draft, proposal, locale),
    questions: release.questions.map(({ part, reason, number }): SectionQuestion => ({
      sectionId: part,
      name: name(part, [draft.content, ...(last ? [last.content] : [])]),
      reason,
      number,
      effectiveFrom: release.later.find((one) => one.number === number)?.effectiveFrom ?? day,
    })),
    withdrawnText: await withdrawnTextIn(payload, draft, timeline, name),
    unfinished: unfinished && {
      number: unfinished.approved.number,
      waiting: unfinished.waiting.map(({ number, effectiveFrom }) => ({ number, effectiveFrom })),
    },
  }
}

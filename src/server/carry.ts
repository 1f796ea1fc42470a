/**
 * What follows an approval: editions that wait get successors with the change in them, and what was replaced is
 * withdrawn. All of it can be repeated, and whoever approves next finishes what was stopped.
 */
import type { Payload } from 'payload'
import type { PolicyContent } from '../policy/content.js'
import type { LocalDate } from '../policy/dates.js'
import { withParts } from '../policy/merge/parts.js'
import type { Actor } from '../policy/publication.js'
import { deriveSealKey } from '../policy/seal.js'
import { storeEdition } from '../policy/stored-edition.js'
import { healedChain, originOf, replacedOnTheirDay, carriedInto } from '../policy/succession.js'
import { withoutWithdrawn } from '../policy/timeline.js'
import { translationGaps } from '../policy/translations.js'
import { type CarryPlan, forgetPlan, planFor } from './carry-plan.js'
import { privacyContext } from './context.js'
import { append } from './database/append.js'
import { withdrawEdition } from './edition-events.js'
import { RequestError } from './errors.js'
import { newestOf, type ReadEdition, standingIn, withContent } from './proposal.js'
import { findEdition, type SummaryRow } from './rows.js'
import { takeOver } from './take-over.js'
import { readTimeline, type Timeline } from './timeline-window.js'

export interface Carried {
  readonly number: number
  readonly effectiveFrom: LocalDate
}

/** Waiting editions that were there when another one was approved for an earlier day. */
const olderAndLater = ({ editions, events, day }: Timeline, approved: Carried): readonly SummaryRow[] =>
  withoutWithdrawn(editions, events).filter(
    ({ number, effectiveFrom }) =>
      number < approved.number && effectiveFrom > approved.effectiveFrom && effectiveFrom > day,
  )

/** The same, the next first; of one day the last alone. */
const waitedFor = (timeline: Timeline, approved: Carried): readonly SummaryRow[] => {
  const older = olderAndLater(timeline, approved)
  return older
    .filter(
      (edition) =>
        !older.some(
          (other) => other.effectiveFrom === edition.effectiveFrom && other.number > edition.number,
        ),
    )
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
}

const hasSuccessor = (standing: readonly SummaryRow[], waiting: SummaryRow, approved: Carried): boolean =>
  standing.some((other) => other.effectiveFrom === waiting.effectiveFrom && other.number > approved.number)

/** What the successors say. @returns nothing where all of them are there */
const successors = async (
  payload: Payload,
  timeline: Timeline,
  approved: SummaryRow,
  plan: CarryPlan,
): Promise<readonly { readonly waiting: SummaryRow; readonly content: PolicyContent }[]> => {
  const { defaultLocale } = privacyContext(payload)
  const standing = standingIn(timeline)
  const waiting = waitedFor(timeline, approved)
  const missing = waiting.filter((edition) => !hasSuccessor(standing, edition, approved))
  if (missing.length === 0) return []
  const lastDay = waiting.at(-1)?.effectiveFrom
  const older = standing.filter(({ number }) => number < approved.number)
  const before = originOf(older, approved)
  const wanted = [
    ...waiting,
    ...waiting.flatMap((edition) => originOf(older, edition) ?? []),
    before,
    approved,
  ]
  const read = new Map<number, ReadEdition>()
  for (const edition of wanted)
    if (edition && !read.has(edition.number)) read.set(edition.number, await withContent(payload, edition))
  const readOf = (edition: SummaryRow | null) => (edition && read.get(edition.number)) ?? null
  const chain = waiting.flatMap((edition) => readOf(edition) ?? [])
  const inForce = readOf(before)
  const now = readOf(approved)?.content ?? plan.last
  const healed = healedChain([...read.values()], inForce, chain, defaultLocale)
  const contentFor = (edition: ReadEdition, index: number): PolicyContent => {
    if (edition.effectiveFrom === lastDay)
      return translationGaps(edition.content, plan.last, defaultLocale, plan.languages, plan.confirmed)
    const whole = withParts(healed[index]?.content ?? edition.content, edition.content, plan.left)
    const content = carriedInto(whole, inForce?.content ?? null, now, defaultLocale)
    return translationGaps(edition.content, content, defaultLocale, plan.languages, plan.confirmed)
  }
  return chain.flatMap((edition, index) =>
    missing.some(({ number }) => number === edition.number)
      ? [{ waiting: edition, content: contentFor(edition, index) }]
      : [],
  )
}

const appendSuccessor = async (
  payload: Payload,
  waiting: SummaryRow,
  content: PolicyContent,
  approved: Carried,
  by: Actor,
): Promise<Carried> => {
  const { slugs, now, secrets } = privacyContext(payload)
  const { policy, slug, kind, summary, effectiveFrom, enteredAfterwards, defaultLocale } = waiting
  return append<object, Carried>(payload, slugs.publications, async () => {
    const timeline = await readTimeline(payload, { policy })
    const done = standingIn(timeline).find(
      (other) => other.effectiveFrom === effectiveFrom && other.number > approved.number,
    )
    if (done) return { done: { number: done.number, effectiveFrom } }
    const newest = newestOf(timeline?.editions ?? []) ?? waiting
    // Its text goes on, so what was kept on purpose is kept there too.
    const kept = (await findEdition(payload, waiting))?.kept ?? []
    const number = newest.number + 1
    const edition = {
      ...{ policy, slug, number, kind, effectiveFrom, publishedAt: now().toISOString() },
      ...{ enteredAfterwards, summary, defaultLocale, content, previousHash: newest.hash },
    }
    return {
      row: storeEdition(edition, by, deriveSealKey(secrets[0] ?? ''), kept),
      answer: { number, effectiveFrom },
    }
  })
}

/** What took effect at midnight, while this ran, is past. */
const unlessPast = async (work: Promise<unknown>): Promise<void> => {
  try {
    await work
  } catch (error) {
    if (!(error instanceof RequestError) || error.key !== 'alreadyInEffect') throw error
  }
}

/**
 * Waiting editions that another one replaced on its day are withdrawn, and it inherits who was told of them.
 * @param approved number of the edition that a person just approved: it says something new, which people may be told of
 */
export const withdrawReplaced = async (
  payload: Payload,
  policy: string,
  approved: number,
  by: Actor,
): Promise<void> => {
  const timeline = await readTimeline(payload, { policy })
  if (!timeline) return
  const standing = standingIn(timeline)
  for (const replaced of replacedOnTheirDay(standing, timeline.day)) {
    const to = newestOf(standing.filter(({ effectiveFrom }) => effectiveFrom === replaced.effectiveFrom))
    if (!to) continue
    const saysMore = to.number === approved
    await unlessPast(takeOver(payload, { policy, from: replaced.number, to: to.number, saysMore, by }))
  }
}

/** Does what is left to do after an approval. Who comes second finds it done. */
export const carryOut = async (
  payload: Payload,
  approved: SummaryRow,
  plan: CarryPlan,
  by: Actor,
): Promise<readonly Carried[]> => {
  const { policy } = approved
  const timeline = await readTimeline(payload, { policy })
  if (!timeline) return []
  if (plan.bringForward)
    for (const { number } of olderAndLater(timeline, approved))
      await unlessPast(withdrawEdition(payload, { id: policy, number, by }))
  // One after the other: each takes the next number.
  else
    for (const { waiting, content } of await successors(payload, timeline, approved, plan))
      await appendSuccessor(payload, waiting, content, approved, by)
  await withdrawReplaced(payload, policy, approved.number, by)
  await forgetPlan(payload, approved)
  const now = standingIn(await readTimeline(payload, { policy }))
  return now
    .filter(({ number, effectiveFrom }) => number > approved.number && effectiveFrom > approved.effectiveFrom)
    .map(({ number, effectiveFrom }) => ({ number, effectiveFrom }))
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
}

export interface Unfinished {
  readonly approved: SummaryRow
  readonly plan: CarryPlan
  /** What was to get a successor, or to be withdrawn. */
  readonly waiting: readonly SummaryRow[]
}

/** An approval whose consequences are not all there, or null. */
export const unfinishedCarry = async (
  payload: Payload,
  timeline: Timeline | null,
): Promise<Unfinished | null> => {
  if (!timeline) return null
  const candidates = [...standingIn(timeline)].sort((a, b) => b.number - a.number)
  for (const approved of candidates) {
    const waiting = waitedFor(timeline, approved)
    const plan = waiting.length > 0 ? await planFor(payload, approved) : null
    if (plan) return { approved, plan, waiting }
  }
  return null
}

/** Finishes what an earlier approval left. @returns what it was and what came of it, or null */
export const finishCarry = async (
  payload: Payload,
  policy: string,
  by: Actor,
): Promise<(Unfinished & { readonly carried: readonly Carried[] }) | null> => {
  const unfinished = await unfinishedCarry(payload, await readTimeline(payload, { policy }))
  return (
    unfinished && {
      ...unfinished,
      carried: await carryOut(payload, unfinished.approved, unfinished.plan, by),
    }
  )
}

/** Bringing a change that takes effect now into editions that already wait for their day. */
import type { Payload } from 'payload'
import { canonicalJson } from '../policy/canonical.js'
import { carryChanges } from '../policy/carry.js'
import type { PolicyContent } from '../policy/content.js'
import type { LocalDate } from '../policy/dates.js'
import { numberSections } from '../policy/numbering.js'
import type { Actor } from '../policy/publication.js'
import { storeEdition } from '../policy/stored-edition.js'
import { withoutWithdrawn } from '../policy/timeline.js'
import { deriveSealKey } from '../policy/seal.js'
import { translationGaps } from '../policy/translations.js'
import { privacyContext } from './context.js'
import { refuse } from './errors.js'
import { append } from './database/append.js'
import { findEdition, type SummaryRow } from './rows.js'
import { takeOver } from './take-over.js'
import { readTimeline } from './timeline-window.js'

export interface Carried {
  readonly number: number
  readonly effectiveFrom: LocalDate
}

/** A waiting edition with the text that is to stand in for it. */
export interface PlannedCarry {
  readonly waiting: SummaryRow
  readonly content: PolicyContent
}

const nameOf = (id: string, contents: readonly PolicyContent[], defaultLocale: string): string => {
  for (const content of contents) {
    const index = content.sections.findIndex((section) => section.id === id)
    const number = numberSections(content.sections.map(({ level }) => level))[index]
    const section = content.sections[index]
    if (section) return `${number} ${section.heading[defaultLocale] ?? ''}`.trim()
  }
  return id
}

/**
 * What each waiting edition becomes. Those that already say what is approved are left out.
 * @param base what was in force before; null before the first edition
 * @throws RequestError 409 naming the sections that both sides changed
 */
export const planCarries = async (
  payload: Payload,
  base: PolicyContent | null,
  approved: PolicyContent,
  waiting: readonly SummaryRow[],
): Promise<readonly PlannedCarry[]> => {
  const { defaultLocale } = privacyContext(payload)
  const rows = await Promise.all(waiting.map((edition) => findEdition(payload, edition)))
  return waiting.flatMap((edition, index) => {
    const row = rows[index]
    if (!row) return []
    const content = JSON.parse(row.content) as PolicyContent
    const result = carryChanges(base, approved, content)
    if (result.kind === 'nothingToCarry') return []
    if (result.kind === 'merged') return [{ waiting: edition, content: result.content }]
    const sections = result.sections.map((id) => nameOf(id, [approved, content], defaultLocale)).join(', ')
    throw refuse(
      409,
      'carryConflict',
      { number: edition.number, day: edition.effectiveFrom, sections },
      'waiting',
    )
  })
}

const sameDayTwin = async (
  payload: Payload,
  policy: string,
  { waiting }: PlannedCarry,
  content: string,
): Promise<Carried | null> => {
  const timeline = await readTimeline(payload, { policy })
  const standing = timeline ? withoutWithdrawn(timeline.editions, timeline.events) : []
  const twins = standing.filter(
    (edition) => edition.effectiveFrom === waiting.effectiveFrom && edition.number > waiting.number,
  )
  for (const twin of twins) if ((await findEdition(payload, twin))?.content === content) return twin
  return null
}

/**
 * Appends an edition that stands in for a waiting one: same day, kind and summary, with the change in it. The waiting
 * one is withdrawn; the new one inherits who was told of it (`takeOver`). Repeating it finishes what was begun.
 */
export const carryInto = async (
  payload: Payload,
  planned: PlannedCarry,
  approved: PolicyContent,
  languages: readonly string[],
  by: Actor,
): Promise<Carried> => {
  const { slugs, defaultLocale, now, secrets } = privacyContext(payload)
  const { waiting } = planned
  const { policy } = waiting
  const content = translationGaps(approved, planned.content, defaultLocale, languages)
  const text = canonicalJson(content)
  const carried = await append<object, Carried>(payload, slugs.publications, async () => {
    const done = await sameDayTwin(payload, policy, planned, text)
    if (done) return { done: { number: done.number, effectiveFrom: done.effectiveFrom } }
    const timeline = await readTimeline(payload, { policy })
    const newest = [...(timeline?.editions ?? [])].sort((a, b) => b.number - a.number)[0] ?? waiting
    const { slug, kind, summary, effectiveFrom, enteredAfterwards } = waiting
    const number = newest.number + 1
    const row = storeEdition(
      {
        policy,
        slug,
        number,
        kind,
        effectiveFrom,
        publishedAt: now().toISOString(),
        enteredAfterwards,
        summary,
        defaultLocale,
        content,
        previousHash: newest.hash,
      },
      by,
      deriveSealKey(secrets[0] ?? ''),
    )
    return { row, answer: { number, effectiveFrom } }
  })
  await takeOver(payload, { policy, from: waiting.number, to: carried.number, by })
  return { number: carried.number, effectiveFrom: carried.effectiveFrom }
}

/** What approving a draft for a chosen day makes: the new edition, and successors of those that wait. */
import type { PolicyContent } from './content.js'
import type { LocalDate } from './dates.js'
import { mergeContents } from './merge/merge.js'
import { sameText, withParts } from './merge/parts.js'
import {
  chainAfter,
  type DatedContent,
  healedChain,
  missingInDraft,
  standingOn,
  carriedInto,
} from './succession.js'

/** Which text is to hold on the waiting edition's day: the one that was approved for it, or the draft's. */
export const resolutionChoices = ['waiting', 'draft'] as const
export type Resolution = (typeof resolutionChoices)[number]
export type Resolutions = Readonly<Record<string, Resolution>>

export interface Question {
  /** A section's id; or `title`, `introduction`, `facts`, `order`. */
  readonly part: string
  readonly reason: 'notCarried' | 'notInDraft'
  /** The waiting edition that is meant. */
  readonly number: number
}

/**
 * - `all`: nothing waits after the day; the whole draft goes out.
 * - `part`: `now` goes out on the day, the rest on the day of the last edition.
 * - `nothingNow`: everything new can only go out on that later day.
 * - `nothingInForce`: nothing is in force on the day yet, and something waits.
 * - `unchanged`: the draft says what was approved last.
 */
export type ReleaseOutcome = 'all' | 'part' | 'nothingNow' | 'nothingInForce' | 'unchanged'

export interface Release<E extends DatedContent = DatedContent> {
  readonly outcome: ReleaseOutcome
  readonly before: E | null
  /** Editions with a later day, the next first. */
  readonly later: readonly E[]
  readonly last: E | null
  /** The draft as the resolutions make it: what the last edition says afterwards. */
  readonly draft: PolicyContent
  /** What goes out on the day. */
  readonly now: PolicyContent
  /** The last edition with `now` in it, before it says what the draft says; null where nothing waits. */
  readonly lastWithNow: PolicyContent | null
  /** One for each of `later`. */
  readonly successors: readonly PolicyContent[]
  readonly questions: readonly Question[]
  /** Those that nobody answered. */
  readonly open: readonly Question[]
}

export interface Situation<E extends DatedContent> {
  /** Every edition that was not withdrawn and may matter: what is in force on the day, what preceded it, what waits. */
  readonly standing: readonly E[]
  readonly day: LocalDate
  readonly draft: PolicyContent
  readonly resolutions?: Resolutions
  /** What holds where the draft says nothing of what was approved for later, and nobody said. */
  readonly otherwise?: Resolution | undefined
  /** Everything at once, also what waits. */
  readonly bringForward?: boolean
  readonly defaultLocale: string
}

const questionsOf = (
  healed: readonly { readonly number: number; readonly lacks: readonly string[] }[],
  missing: readonly string[],
  last: number,
): readonly Question[] => {
  const notCarried = healed.flatMap(({ number, lacks }) =>
    lacks.map((part): Question => ({ part, reason: 'notCarried', number })),
  )
  const notInDraft = missing.map((part): Question => ({ part, reason: 'notInDraft', number: last }))
  const all = [...notCarried, ...notInDraft]
  return all.filter(({ part }, index) => all.findIndex((other) => other.part === part) === index)
}

/**
 * Nothing of a unit that the last edition and the one in force say differently goes out before the last edition's day.
 * Every later edition gets a successor with what goes out now in it; the last one says what the draft says.
 */
export const releaseOf = <E extends DatedContent>({
  standing,
  day,
  draft,
  resolutions = {},
  otherwise,
  bringForward = false,
  defaultLocale,
}: Situation<E>): Release<E> => {
  const before = standingOn(standing, day)
  const later = chainAfter(standing, day)
  const last = later.at(-1) ?? null
  const nothing = { before, later, last, draft, lastWithNow: null, successors: [], questions: [], open: [] }
  if (!last || bringForward) {
    const says = before && sameText(before.content, draft)
    return { ...nothing, outcome: says && !last ? 'unchanged' : 'all', now: draft }
  }
  if (!before)
    return { ...nothing, outcome: sameText(last.content, draft) ? 'unchanged' : 'nothingInForce', now: draft }

  const healed = healedChain(standing, before, later, defaultLocale)
  const lastHealed = healed.at(-1)?.content ?? last.content
  const missing = missingInDraft(draft, before.content, lastHealed, defaultLocale)
  const questions = questionsOf(healed, missing.parts, last.number)
  const answerTo = ({ part, reason }: Question): Resolution | undefined =>
    resolutions[part] ?? (reason === 'notInDraft' ? otherwise : undefined)
  const answered = (reason: Question['reason']) =>
    questions.filter((one) => one.reason === reason && answerTo(one) === 'waiting').map(({ part }) => part)
  const [leave, takeBack] = [answered('notCarried'), answered('notInDraft')]
  const wanted = withParts(withParts(draft, missing.with, takeBack), last.content, leave)

  const now = mergeContents(
    // What is put into the last edition now is no difference to what is in force any more.
    { base: withParts(lastHealed, last.content, leave), ours: before.content, theirs: wanted },
    { defaultLocale, waiting: later.map(({ content }) => content) },
  )
  const carried = later.map((edition, index) =>
    carriedInto(
      withParts(healed[index]?.content ?? edition.content, edition.content, leave),
      before.content,
      now,
      defaultLocale,
    ),
  )
  const lastWithNow = carried.at(-1) ?? last.content
  const outcome = sameText(last.content, wanted)
    ? 'unchanged'
    : sameText(now, before.content)
      ? 'nothingNow'
      : 'part'
  return {
    outcome,
    before,
    later,
    last,
    draft: wanted,
    now,
    lastWithNow,
    successors: [...carried.slice(0, -1), wanted],
    questions,
    open: questions.filter((one) => answerTo(one) === undefined),
  }
}

/** What the archive, the feed and the top of a page say of an edition. */
import type { Localized } from '../policy/content.js'
import type { LocalDate } from '../policy/dates.js'
import type { EditionSummary } from '../policy/publication.js'
import {
  byPrecedence,
  inForce,
  knownWithdrawn,
  lastUpdated,
  publicEditions,
  successorOf,
  waiting,
  withoutWithdrawn,
} from '../policy/timeline.js'
import type { SummaryRow } from './rows.js'
import type { Timeline } from './timeline-window.js'
import type { EditionHead, EditionState, InLocale } from './views.js'

/** The text in one language, else in the default one, else in any; null where there is none. */
export const inLocale = <T>(
  value: Localized<T>,
  locale: string,
  defaultLocale: string,
  isFilled: (value: T) => boolean = () => true,
): InLocale<T> | null => {
  const codes = [locale, defaultLocale, ...Object.keys(value).sort()]
  for (const code of codes) {
    const found = value[code]
    if (found !== undefined && found !== null && isFilled(found)) return { value: found, locale: code }
  }
  return null
}

const stateOf = (edition: SummaryRow, { editions, events, day }: Timeline): EditionState => {
  const { number } = edition
  const has = (type: string) => events.some((event) => event.number === number && event.type === type)
  if (has('withdrawal')) return 'withdrawn'
  if (inForce(editions, events, day)?.number === number) return 'inForce'
  if (edition.effectiveFrom <= day) return 'past'
  return has('announcement') ? 'announced' : 'hidden'
}

/** The effective date of the next edition in line, where it has come. */
const replacedOn = (edition: SummaryRow, { editions, events, day }: Timeline): LocalDate | null => {
  const later = withoutWithdrawn(editions, events)
    .filter((other) => byPrecedence(other, edition) < 0 && other.effectiveFrom <= day)
    .sort(byPrecedence)
  return edition.effectiveFrom <= day ? (later.at(-1)?.effectiveFrom ?? null) : null
}

/** @param visible editions that the reader may know of: no other is named as the successor */
const fateOf = (
  edition: SummaryRow,
  { editions, events }: Timeline,
  visible: readonly SummaryRow[],
): Pick<EditionHead, 'withdrawnAt' | 'replacedBy'> => {
  const withdrawal = events.find(({ number, type }) => number === edition.number && type === 'withdrawal')
  if (!withdrawal) return {}
  const successor = successorOf(edition, editions, events)
  const shown = successor && visible.some(({ number }) => number === successor.number)
  return { withdrawnAt: withdrawal.at, ...(shown ? { replacedBy: successor.number } : {}) }
}

/** @param visible editions that the reader may know of; all of them for editors */
export const headOf = (
  edition: SummaryRow,
  timeline: Timeline,
  locale: string,
  visible: readonly SummaryRow[] = timeline.editions,
): EditionHead => ({
  number: edition.number,
  state: stateOf(edition, timeline),
  kind: edition.kind,
  summary: inLocale(edition.summary, locale, edition.defaultLocale, (text) => text.trim() !== ''),
  effectiveFrom: edition.effectiveFrom,
  inForceUntil: replacedOn(edition, timeline),
  publishedAt: edition.publishedAt,
  enteredAfterwards: edition.enteredAfterwards,
  hash: edition.hash,
  ...fateOf(edition, timeline, visible),
})

/** What anybody may read, newest first. */
export const publicOf = ({ editions, events, day }: Timeline): readonly SummaryRow[] =>
  publicEditions(editions, events, day)

/** What was announced and then withdrawn: its text is nobody's to read any more, its address stays. Newest first. */
export const knownWithdrawnOf = ({ editions, events }: Timeline): readonly SummaryRow[] =>
  knownWithdrawn(editions, events)

/** Approved and not yet in force, the next first. */
export const waitingOf = ({ editions, events, day }: Timeline): readonly SummaryRow[] =>
  waiting(editions, events, day)

/** The next announced edition. */
export const upcomingOf = (timeline: Timeline): SummaryRow | null =>
  waitingOf(timeline).find((edition) =>
    timeline.events.some((event) => event.type === 'announcement' && event.number === edition.number),
  ) ?? null

/** "Senest ajourført" as of the day an edition was, is or will be in force. */
export const lastUpdatedAt = (edition: EditionSummary, timeline: Timeline): LocalDate =>
  lastUpdated(
    timeline.editions.filter((other) => byPrecedence(other, edition) >= 0),
    timeline.events.filter((event) => event.number !== edition.number),
    edition.effectiveFrom,
  ) ?? edition.effectiveFrom

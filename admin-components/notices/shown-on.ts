/** "What did we show on that day?" (PR-07) */
import { type LocalDate, localDate } from '../../src/policy/dates.js'
import type { NoticeHead } from '../../src/server/notices/rows.js'

/**
 * Notices that visitors saw at some time of a day, newest first.
 * @param history newest first
 */
export const shownOn = (
  history: readonly NoticeHead[],
  day: LocalDate,
  timeZone: string,
): readonly NoticeHead[] => {
  const dayOf = ({ publishedAt }: NoticeHead) => localDate(new Date(publishedAt), timeZone)
  const before = history.find((head) => dayOf(head) < day)
  return [...history.filter((head) => dayOf(head) === day), ...(before ? [before] : [])]
}

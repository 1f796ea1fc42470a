/** The live block "cookies" of a policy: the list itself is never part of an edition, so that banner and policy agree. */
import type { Payload } from 'payload'
import { startOfDay } from '../../policy/dates.js'
import { readTimeZone } from '../settings.js'
import type { CookiesView, EditionHead, SectionView } from '../views.js'
import { noticesBetween, noticeWithHash } from './read.js'
import { findNoticeHeads, type NoticeHead } from './rows.js'

/** Of an edition; what has not ended, or not begun, has no end. */
type Period = Pick<EditionHead, 'effectiveFrom' | 'inForceUntil'>

/** Lists that one page shows in full. */
const mostShown = 12

/** The one that visitors see now; for an edition that was replaced, all that were shown while it was in force. */
const headsFor = async (
  payload: Payload,
  { effectiveFrom, inForceUntil }: Period,
): Promise<readonly NoticeHead[]> => {
  if (inForceUntil === null) return findNoticeHeads(payload, {}, 1)
  const timeZone = await readTimeZone(payload)
  const [from, to] = [startOfDay(effectiveFrom, timeZone), startOfDay(inForceUntil, timeZone)]
  return noticesBetween(payload, from, to)
}

/** Null where no section that is shown has the block. */
export const cookiesInPolicy = async (
  payload: Payload,
  sections: readonly Pick<SectionView, 'live'>[],
  edition: Period,
  locale: string,
): Promise<CookiesView | null> => {
  if (!sections.some(({ live }) => live === 'cookies')) return null
  const heads = await headsFor(payload, edition)
  const shown = await Promise.all(
    heads.slice(0, mostShown).map((head) => noticeWithHash(payload, head, locale)),
  )
  return {
    past: edition.inForceUntil !== null,
    shown: shown.filter((one) => one !== null),
    more: Math.max(0, heads.length - mostShown),
  }
}

/** What the cookie banner says of a change that is announced and does not apply yet: only if it concerns cookies (PN-18). */
import type { Payload } from 'payload'
import { translate } from '../../locales/index.js'
import { concernsCookies } from '../../policy/cookie-change.js'
import { formatDay } from '../../policy/dates.js'
import { cacheOf, remembered } from '../database/cache.js'
import { privacyContext } from '../context.js'
import { waitingOf } from '../heads.js'
import { storedContent } from '../read.js'
import type { SummaryRow } from '../rows.js'
import { editionInForce, readPresent, type Timeline } from '../timeline-window.js'
import { storedNotice } from './read.js'

export interface BannerNews {
  readonly text: string
  readonly link: string
  readonly href: string
}

/** Material, announced and not in force yet; the next first. */
const announcedOf = (timeline: Timeline): readonly SummaryRow[] =>
  waitingOf(timeline).filter(
    ({ number, kind }) =>
      kind === 'material' &&
      timeline.events.some((event) => event.type === 'announcement' && event.number === number),
  )

const answersKept = 64

const changesCookies = async (payload: Payload, before: SummaryRow, after: SummaryRow): Promise<boolean> => {
  const answers = cacheOf<boolean>(payload, 'changes about cookies', answersKept)
  return remembered(answers, `${before.hash} ${after.hash}`, async () => {
    const [was, is] = await Promise.all([storedContent(payload, before), storedContent(payload, after)])
    return was !== null && is !== null && concernsCookies(was, is)
  })
}

/** Null where the banner has nothing to add: nearly always. Costs two small queries. */
export const bannerNews = async (payload: Payload, locale: string): Promise<BannerNews | null> => {
  const slug = (await storedNotice(payload, 'current'))?.content.policySlug ?? null
  const timeline = slug === null ? null : await readPresent(payload, { slug })
  const present = timeline && editionInForce(timeline)
  if (!slug || !timeline || !present) return null
  for (const edition of announcedOf(timeline)) {
    if (!(await changesCookies(payload, present, edition))) continue
    const { number, effectiveFrom } = edition
    const t = translate(locale)
    return {
      text: t('banner.news.text', { day: formatDay(effectiveFrom, locale) }),
      link: t('banner.news.link'),
      href: privacyContext(payload).paths.comparison({ slug, locale, number, from: present.number }),
    }
  }
  return null
}

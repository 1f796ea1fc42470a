/** An Atom feed with one entry an edition, so that anybody can follow a policy without leaving an address. */
import { Feed } from 'feed'
import { formatDay } from '../policy/dates.js'
import { textLocale, translate } from '../locales/index.js'
import type { PagePaths } from './context.js'
import { type FeedTimes, updatedAt } from './feed-times.js'
import type { ArchiveView, EditionHead } from './views.js'

/** What XML 1.0 cannot hold. */
const clean = (text: string): string => text.replace(/[^\P{Cc}\n\r\t]|\p{Cs}|[\uFFFE\uFFFF]/gu, '')

/** Titles and summaries of an Atom feed are HTML here. */
const escaped = (text: string): string =>
  clean(text).replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

/**
 * @param site.origin where the site answers, without a path, for example `https://skolen.example`
 * @param site.self the feed's own address
 * @param site.author who publishes the policy: Atom wants one (RFC 4287, 4.2.1)
 * @param times when what is said of an edition changes
 */
export const atomFeed = (
  archive: ArchiveView,
  site: {
    readonly origin: string
    readonly self: string
    readonly author: string
    readonly paths: PagePaths
  },
  times: FeedTimes,
): string => {
  const { slug, locale } = archive
  const t = translate(locale)
  const address = (path: string) => new URL(path, site.origin).href
  const link = address(site.paths.policy({ slug, locale }))
  const entries = archive.editions.map((edition) => ({
    edition,
    date: updatedAt(edition, archive.editions, times),
  }))
  const feed = new Feed({
    id: link,
    title: clean(archive.title.value),
    link,
    language: archive.title.locale,
    updated: new Date(Math.max(0, ...entries.map(({ date }) => date.getTime()))),
    author: { name: clean(site.author) },
    generator: false,
    feedLinks: { atom: site.self },
  })
  const stateText = ({ state, effectiveFrom, inForceUntil, replacedBy }: EditionHead): string => {
    const [from, until] = [formatDay(effectiveFrom, locale), formatDay(inForceUntil ?? effectiveFrom, locale)]
    const keys = {
      inForce: 'inForceSince',
      past: 'pastPeriod',
      announced: 'announced',
      hidden: 'announced',
      withdrawn: replacedBy === undefined ? 'withdrawn' : 'replaced',
    } as const
    return t(`policy.state.${keys[state]}`, { day: from, from, until, number: replacedBy })
  }
  const describe = (edition: EditionHead): string =>
    [t(`changeKinds.${edition.kind}`), stateText(edition), edition.summary?.value]
      .filter((part) => part !== undefined)
      .map((part) => `<p>${escaped(part)}</p>`)
      .join('')
  entries.forEach(({ edition, date }) => {
    const href = address(site.paths.edition({ slug, locale, number: edition.number }))
    feed.addItem({
      id: href,
      link: href,
      title: escaped(`${t('policy.edition', { number: edition.number })} · ${archive.title.value}`),
      description: describe(edition),
      date,
      published: new Date(edition.publishedAt),
    })
  })
  // The library knows of no language in Atom.
  return feed.atom1().replace('<feed ', `<feed xml:lang="${textLocale(locale)}" `)
}

/** An Atom feed with one entry an edition, so that anybody can follow a policy without leaving an address. */
import { Feed } from 'feed'
import { formatDay } from '../policy/dates.js'
import { translate } from '../locales/index.js'
import type { PagePaths } from './context.js'
import type { ArchiveView, EditionHead } from './views.js'

/** What XML 1.0 cannot hold. */
const clean = (text: string): string => text.replace(/[^\P{Cc}\n\r\t]|\p{Cs}|[\uFFFE\uFFFF]/gu, '')

/** Titles and summaries of an Atom feed are HTML here. */
const escaped = (text: string): string =>
  clean(text).replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

/**
 * @param site.origin where the site answers, without a path, for example `https://skolen.example`
 * @param site.self the feed's own address
 */
export const atomFeed = (
  archive: ArchiveView,
  site: { readonly origin: string; readonly self: string; readonly paths: PagePaths },
): string => {
  const { slug, locale } = archive
  const t = translate(locale)
  const address = (path: string) => new URL(path, site.origin).href
  const link = address(site.paths.policy({ slug, locale }))
  const changedAt = ({ publishedAt, withdrawnAt }: EditionHead): string => withdrawnAt ?? publishedAt
  const updated = archive.editions.map(changedAt).sort()
  const feed = new Feed({
    id: link,
    title: clean(archive.title.value),
    link,
    language: archive.title.locale,
    updated: new Date(updated.at(-1) ?? 0),
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
  archive.editions.forEach((edition) => {
    const href = address(site.paths.edition({ slug, locale, number: edition.number }))
    feed.addItem({
      id: href,
      link: href,
      title: escaped(`${t('policy.edition', { number: edition.number })} · ${archive.title.value}`),
      description: describe(edition),
      date: new Date(changedAt(edition)),
      published: new Date(edition.publishedAt),
    })
  })
  return feed.atom1()
}

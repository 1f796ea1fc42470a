/** What the public may read of a policy. Drafts and unannounced editions are not here, except where an editor asks. */
import type { Payload, PayloadRequest } from 'payload'
import { compareContents } from '../policy/comparison.js'
import type { PolicyContent } from '../policy/content.js'
import { localDate } from '../policy/dates.js'
import { byPrecedence } from '../policy/timeline.js'
import { cacheOf, remembered } from './database/cache.js'
import { privacyContext } from './context.js'
import { readDraft } from './draft.js'
import { RequestError } from './errors.js'
import { headOf, knownWithdrawnOf, lastUpdatedAt, publicOf, upcomingOf } from './heads.js'
import { cookiesInPolicy } from './notices/in-policy.js'
import { textView, type TextView } from './present.js'
import { findEdition, type SummaryRow } from './rows.js'
import { changeAfter, editionInForce, readPresent, readTimeline, type Timeline } from './timeline-window.js'
import type { ArchiveView, ComparisonView, EditionHead, PolicyView } from './views.js'

export interface ReadPolicy {
  readonly slug: string
  readonly locale: string
  /** Only sections for these readers, and those for everybody. */
  readonly audience?: string
}

/** What follows from an edition's row alone; a redaction changes the hash, so nothing here ever goes stale. */
interface Fixed {
  readonly content: PolicyContent
  readonly previousHash: string | null
  readonly redactions: PolicyView['redactions']
}

const textsKept = 32
const viewsKept = 64

const fixedPart = (payload: Payload, { policy, number, hash }: SummaryRow): Promise<Fixed | null> =>
  remembered(
    cacheOf<Fixed | null>(payload, 'contents', textsKept),
    `${policy} ${number} ${hash}`,
    async () => {
      const row = await findEdition(payload, { policy, number })
      return (
        row && {
          content: JSON.parse(row.content) as PolicyContent,
          previousHash: row.previousHash,
          redactions: row.redactions.map(({ at, oldHash, newHash }) => ({ at, oldHash, newHash })),
        }
      )
    },
  )

/** What an edition says, or null where it is not there. */
export const storedContent = async (payload: Payload, edition: SummaryRow): Promise<PolicyContent | null> =>
  (await fixedPart(payload, edition))?.content ?? null

const viewOf = async (
  payload: Payload,
  edition: SummaryRow,
  timeline: Timeline,
  { locale, audience }: ReadPolicy,
): Promise<PolicyView | null> => {
  const { slug, hash, policy, number, defaultLocale } = edition
  const views = cacheOf<TextView & Pick<PolicyView, 'previousHash' | 'redactions'>>(
    payload,
    'views',
    viewsKept,
  )
  const key = JSON.stringify([policy, number, hash, locale, audience ?? null])
  const known = views.get(key)
  const fixed = known ? null : await fixedPart(payload, edition)
  if (!known && !fixed) return null
  const text = known ?? {
    ...textView((fixed as Fixed).content, { locale, defaultLocale, audience }),
    previousHash: (fixed as Fixed).previousHash,
    redactions: (fixed as Fixed).redactions,
  }
  if (!known) views.set(key, text)
  const present = editionInForce(timeline)
  const upcoming = present?.number === number ? upcomingOf(timeline) : null
  const head = headOf(edition, timeline, locale)
  return {
    slug,
    locale,
    defaultLocale,
    edition: head,
    lastUpdated: lastUpdatedAt(edition, timeline),
    upcoming: upcoming && headOf(upcoming, timeline, locale),
    present: present && present.number !== number ? present.number : null,
    ...text,
    cookies: await cookiesInPolicy(payload, text.sections, head, locale),
  }
}

/** The edition in force with the timeline that says so, for answers that also need to know how long they hold. */
export const readInForce = async (
  payload: Payload,
  read: ReadPolicy,
): Promise<{ readonly view: PolicyView | null; readonly timeline: Timeline | null }> => {
  const timeline = await readPresent(payload, { slug: read.slug })
  const edition = timeline && editionInForce(timeline)
  return { view: edition ? await viewOf(payload, edition, timeline, read) : null, timeline }
}

/** The edition in force now, or null before the first. */
export const readPolicyInForce = async (payload: Payload, read: ReadPolicy): Promise<PolicyView | null> =>
  (await readInForce(payload, read)).view

/**
 * One edition at its permanent address.
 * @param read.asEditor show future and withdrawn editions too; the caller has checked who asks
 */
export const readEdition = async (
  payload: Payload,
  read: ReadPolicy & { readonly number: number; readonly asEditor?: boolean },
): Promise<PolicyView | null> => {
  const timeline = await readTimeline(payload, { slug: read.slug })
  if (!timeline) return null
  const visible = read.asEditor ? timeline.editions : publicOf(timeline)
  const edition = visible.find(({ number }) => number === read.number)
  return edition ? viewOf(payload, edition, timeline, read) : null
}

/** The policy's title as readers know it; null where they know of no edition. */
export const titleOf = async (
  payload: Payload,
  timeline: Timeline,
  read: ReadPolicy,
): Promise<PolicyView['title'] | null> => {
  const edition = editionInForce(timeline) ?? publicOf(timeline)[0] ?? knownWithdrawnOf(timeline)[0]
  return edition ? ((await viewOf(payload, edition, timeline, read))?.title ?? null) : null
}

const headsOf = (timeline: Timeline, locale: string): EditionHead[] =>
  publicOf(timeline).map((edition) => headOf(edition, timeline, locale))

const entriesOf = (timeline: Timeline, locale: string): EditionHead[] => {
  const visible = publicOf(timeline)
  return [...visible, ...knownWithdrawnOf(timeline)]
    .sort(byPrecedence)
    .map((edition) => headOf(edition, timeline, locale, visible))
}

/** Every public edition, and what became of announced ones that were withdrawn; null where there is none. */
export const readArchive = async (
  payload: Payload,
  { slug, locale }: Pick<ReadPolicy, 'slug' | 'locale'>,
): Promise<ArchiveView | null> => {
  const timeline = await readTimeline(payload, { slug })
  const title = timeline && (await titleOf(payload, timeline, { slug, locale }))
  return title ? { slug, locale, title, editions: entriesOf(timeline, locale) } : null
}

/**
 * What one public edition changed compared with another.
 * @param read.from by default the public edition before `to`
 * @returns null where one of them is not public, or both are the same
 */
export const readComparison = async (
  payload: Payload,
  {
    slug,
    from,
    to,
    locale,
  }: Pick<ReadPolicy, 'slug' | 'locale'> & { readonly from?: number; readonly to: number },
): Promise<ComparisonView | null> => {
  const timeline = await readTimeline(payload, { slug })
  const visible = timeline ? publicOf(timeline) : []
  const position = visible.findIndex(({ number }) => number === to)
  const after = visible[position]
  const before = from === undefined ? visible[position + 1] : visible.find(({ number }) => number === from)
  if (!timeline || !before || !after || before.number === after.number) return null
  const contents = await Promise.all([fixedPart(payload, before), fixedPart(payload, after)])
  const title = await titleOf(payload, timeline, { slug, locale })
  if (!contents[0] || !contents[1] || !title) return null
  const [old, recent] = [contents[0].content, contents[1].content]
  const comparison = await remembered(
    cacheOf<ComparisonView['comparison']>(payload, 'comparisons', 16),
    JSON.stringify([before.hash, after.hash, locale]),
    () => compareContents(old, recent, locale, after.defaultLocale),
  )
  return {
    slug,
    locale,
    title,
    from: headOf(before, timeline, locale),
    to: headOf(after, timeline, locale),
    comparison,
    editions: headsOf(timeline, locale),
  }
}

/** The instant at which another edition takes effect: no answer about the policy may be kept longer. */
export const nextChange = async (
  payload: Payload,
  { slug }: Pick<ReadPolicy, 'slug'>,
): Promise<Date | null> => {
  const timeline = await readPresent(payload, { slug })
  return timeline && changeAfter(payload, timeline)
}

/**
 * The working copy as a page would show it, as edition number 0.
 * @param read.req with it, by the rights of that user; without, the caller has checked that an editor asks
 */
export const readDraftPreview = async (
  payload: Payload,
  {
    id,
    locale,
    req,
  }: { readonly id: number | string; readonly locale: string; readonly req?: PayloadRequest },
): Promise<PolicyView | null> => {
  const { now, defaultLocale } = privacyContext(payload)
  const draft = await readDraft(payload, id, req).catch((error: unknown) => {
    if (error instanceof RequestError && error.status === 404) return null
    throw error
  })
  if (!draft) return null
  const today = localDate(now(), draft.settings.timeZone)
  const text = textView(draft.content, { locale, defaultLocale })
  const period = { effectiveFrom: today, inForceUntil: null }
  return {
    slug: draft.slug,
    locale,
    defaultLocale,
    edition: {
      number: 0,
      state: 'hidden',
      kind: 'editorial',
      summary: null,
      effectiveFrom: today,
      inForceUntil: null,
      publishedAt: now().toISOString(),
      enteredAfterwards: false,
      hash: draft.basis,
    },
    lastUpdated: today,
    upcoming: null,
    present: null,
    ...text,
    cookies: await cookiesInPolicy(payload, text.sections, period, locale),
    previousHash: null,
    redactions: [],
  }
}

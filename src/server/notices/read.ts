/** Notices as they were issued. A revision never changes but for a redaction, which changes its hash: both are the key. */
import type { Payload, Where } from 'payload'
import type { Notice, NoticeContent } from '../../consent/notice.js'
import { cacheOf, remembered } from '../database/cache.js'
import { privacyContext } from '../context.js'
import { noticeIn } from './present.js'
import { findNotice, findNoticeHeads, type NoticeHead, type StoredNotice } from './rows.js'

const contentsKept = 32
const noticesKept = 32

const storedAt = (payload: Payload, head: NoticeHead): Promise<StoredNotice | null> =>
  remembered(
    cacheOf<StoredNotice | null>(payload, 'notices', contentsKept),
    `${head.revision} ${head.hash}`,
    async () => {
      const row = await findNotice(payload, head.revision)
      if (!row) return null
      const { revision, publishedAt, hash } = row
      return { revision, publishedAt, hash, content: JSON.parse(row.content) as NoticeContent }
    },
  )

const headAt = async (payload: Payload, revision: number | 'current'): Promise<NoticeHead | null> => {
  const where: Where = revision === 'current' ? {} : { revision: { equals: revision } }
  return (await findNoticeHeads(payload, where, 1))[0] ?? null
}

/** A notice in every language, or null where none has this revision. `current`: the newest. */
export const storedNotice = async (
  payload: Payload,
  revision: number | 'current',
): Promise<StoredNotice | null> => {
  const head = await headAt(payload, revision)
  return head && storedAt(payload, head)
}

const inLanguage = async (
  payload: Payload,
  stored: StoredNotice | null,
  locale: string,
): Promise<Notice | null> =>
  stored &&
  remembered(
    cacheOf<Notice>(payload, 'notices by language', noticesKept),
    `${stored.revision} ${stored.hash} ${locale}`,
    () => noticeIn(privacyContext(payload), stored, locale),
  )

/** A notice in one language with the hash that every word of it follows from. */
export const noticeWithHash = async (
  payload: Payload,
  head: NoticeHead,
  locale: string,
): Promise<{ readonly hash: string; readonly notice: Notice } | null> => {
  const notice = await inLanguage(payload, await storedAt(payload, head), locale)
  return notice && { hash: head.hash, notice }
}

/** What visitors are asked now, in one language; null before the first publication. */
export const currentNotice = async (
  payload: Payload,
  { locale }: { readonly locale: string },
): Promise<Notice | null> => inLanguage(payload, await storedNotice(payload, 'current'), locale)

/** What visitors were asked with a revision. */
export const issuedNotice = async (
  payload: Payload,
  { revision, locale }: { readonly revision: number; readonly locale: string },
): Promise<Notice | null> => inLanguage(payload, await storedNotice(payload, revision), locale)

/** Every notice ever issued, newest first, without its text. */
export const issuedNotices = (payload: Payload): Promise<readonly NoticeHead[]> => findNoticeHeads(payload)

const instant = (value: Date | string): string =>
  typeof value === 'string' ? new Date(value).toISOString() : value.toISOString()

/** What was shown at an instant (PR-07), or null before the first notice. */
export const noticeOn = async (payload: Payload, at: Date | string): Promise<StoredNotice | null> => {
  const [head] = await findNoticeHeads(payload, { publishedAt: { less_than_equal: instant(at) } }, 1)
  return head ? storedAt(payload, head) : null
}

/**
 * Every notice that was shown at some moment of a period, newest first: those published in it, and the one that was
 * shown when it began.
 * @param to not part of the period; null where it still runs
 */
export const noticesBetween = async (
  payload: Payload,
  from: Date | string,
  to: Date | string | null,
): Promise<readonly NoticeHead[]> => {
  const before: Where = to === null ? {} : { publishedAt: { less_than: instant(to) } }
  const heads = await findNoticeHeads(payload, before)
  const start = heads.findIndex(({ publishedAt }) => publishedAt <= instant(from))
  return start === -1 ? heads : heads.slice(0, start + 1)
}

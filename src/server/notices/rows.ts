/** The rows of notices, straight from the database. Callers decide who sees what. */
import type { Payload, Where } from 'payload'
import type { NoticeContent } from '../../consent/notice.js'
import type { StoredNoticeRow } from '../../consent/stored-notice.js'
import { privacyContext } from '../context.js'

/** A notice without its text. */
export type NoticeHead = Pick<StoredNoticeRow, 'revision' | 'publishedAt' | 'hash'>

/** A notice in every language. */
export interface StoredNotice extends NoticeHead {
  readonly content: NoticeContent
}

export type NoticeRow = StoredNoticeRow & { readonly id: number | string }

const headFields = { revision: true, publishedAt: true, hash: true } as const

const headOf = ({ revision, publishedAt, hash }: NoticeHead): NoticeHead => ({ revision, publishedAt, hash })

const rowOf = (row: NoticeRow): NoticeRow => ({
  id: row.id,
  ...headOf(row),
  content: row.content,
  changes: row.changes,
  previousHash: row.previousHash ?? null,
  publishedBy: row.publishedBy,
  seal: row.seal,
  redactions: row.redactions ?? [],
})

/**
 * Notices without their text, newest first.
 * @param limit 0 for all
 */
export const findNoticeHeads = async (
  payload: Payload,
  where: Where = {},
  limit = 0,
): Promise<readonly NoticeHead[]> => {
  const { docs } = await payload.db.find<NoticeRow>({
    collection: privacyContext(payload).slugs.notices,
    where,
    sort: '-revision',
    select: headFields,
    limit,
    pagination: false,
  })
  return docs.map(headOf)
}

export const findNotice = async (payload: Payload, revision: number): Promise<NoticeRow | null> => {
  const row = await payload.db.findOne<NoticeRow>({
    collection: privacyContext(payload).slugs.notices,
    where: { revision: { equals: revision } },
  })
  return row ? rowOf(row) : null
}

/** Every notice with its text in order of revision, a page at a time so that memory stays bounded. */
export async function* noticesOf(payload: Payload, pageSize = 20): AsyncGenerator<NoticeRow> {
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.db.find<NoticeRow>({
      collection: privacyContext(payload).slugs.notices,
      sort: ['revision', 'id'],
      limit: pageSize,
      page,
      pagination: true,
    })
    for (const row of docs) yield rowOf(row)
    if (!hasNextPage) return
  }
}

/** Removing words from an issued notice: the single change it accepts, where the law obliges to it (GDPR article 17). */
import type { Payload, Where } from 'payload'
import { applyNoticeRedaction, redactNotice } from '../../consent/stored-notice.js'
import type { NoticeContent } from '../../consent/notice.js'
import type { Actor } from '../../policy/publication.js'
import { redactValue } from '../../policy/redaction.js'
import { deriveSealKey } from '../../policy/seal.js'
import { privacyContext } from '../context.js'
import { updateRow } from '../database/write.js'
import { refuse } from '../errors.js'
import { checkRedaction } from '../redact.js'
import { workingNotice } from './content.js'
import { findNotice, type NoticeRow, noticesOf } from './rows.js'

export interface NoticeRedactionCall {
  readonly revision: number
  /** `{ words: string[], reason }` */
  readonly request: Readonly<Record<string, unknown>>
  readonly by: Actor
}

export interface NoticeRedactionReport {
  /** Places changed in the notice. */
  readonly count: number
  readonly oldHash: string
  readonly newHash: string
  /** Other notices that still say one of the words. */
  readonly alsoIn: readonly number[]
  /** The cookie list does: the next notice would say it again. */
  readonly inList: boolean
}

const attempts = 8

const noticeAt = async (payload: Payload, revision: number): Promise<NoticeRow> => {
  const row = await findNotice(payload, revision)
  if (!row) throw refuse(404, 'noCookieNotice')
  return row
}

const revisionsSaying = async (payload: Payload, words: readonly string[]): Promise<readonly number[]> => {
  const found: number[] = []
  for await (const { revision, content, changes } of noticesOf(payload))
    if (redactNotice({ content: JSON.parse(content) as NoticeContent, changes }, words).count > 0)
      found.push(revision)
  return found
}

/** Places in each notice that says one of the words. Changes nothing. */
export const countInNotices = async (
  payload: Payload,
  words: readonly string[],
): Promise<readonly { readonly revision: number; readonly count: number }[]> => {
  const found: { revision: number; count: number }[] = []
  for await (const { revision, content, changes } of noticesOf(payload)) {
    const { count } = redactNotice({ content: JSON.parse(content) as NoticeContent, changes }, words)
    if (count > 0) found.push({ revision, count })
  }
  return found
}

/** Whether the next notice would say it again. */
export const countInCookieList = async (payload: Payload, words: readonly string[]): Promise<number> =>
  redactValue(await workingNotice(payload), words).count

/**
 * Removes words from one notice. Other notices and the cookie list are only reported: each is somebody's own decision.
 * @throws RequestError 400; 404 where there is no such notice, or none of the words in it; 409 under contention
 */
export const redactIssuedNotice = async (
  payload: Payload,
  { revision, request, by }: NoticeRedactionCall,
): Promise<NoticeRedactionReport> => {
  const { words, reason } = checkRedaction(request)
  const { slugs, now, secrets } = privacyContext(payload)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const row = await noticeAt(payload, revision)
    const at = now().toISOString()
    const key = deriveSealKey(secrets[0] ?? '')
    const { stored, count } = applyNoticeRedaction(row, words, { at, reason, by }, key)
    if (count === 0) throw refuse(404, 'notice.refused.wordsNotFound', {}, 'words')
    const { content, changes, hash, redactions } = stored
    const where: Where = { and: [{ id: { equals: row.id } }, { hash: { equals: row.hash } }] }
    const data = { content, changes, hash, redactions }
    if (await updateRow(payload, { collection: slugs.notices, where, data }))
      return {
        count,
        oldHash: row.hash,
        newHash: hash,
        alsoIn: await revisionsSaying(payload, words),
        inList: redactValue(await workingNotice(payload), words).count > 0,
      }
  }
  throw refuse(409, 'tooBusy')
}

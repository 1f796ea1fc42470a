/** The next notice before anybody published it: the working copy, what it changes, and who would be asked again. */
import type { Payload } from 'payload'
import { compareNotices, saysTheSame } from '../../consent/compare-notices.js'
import { type Ask, askableForWording, materialAsks, type NoticeChange } from '../../consent/material.js'
import { type NoticeProblem, noticeProblems } from '../../consent/notice-problems.js'
import type { NoticeContent } from '../../consent/notice.js'
import { canonicalJson, sha256 } from '../../policy/canonical.js'
import { privacyContext } from '../context.js'
import { workingNotice } from './content.js'
import { findNotice, findNoticeHeads, type NoticeHead } from './rows.js'

export interface NoticeProposal {
  /** Every service's `since` is 0: it is given when the notice is issued. */
  readonly content: NoticeContent
  /** The notice in force now, and what it says; null before the first. */
  readonly newest: NoticeHead | null
  readonly before: NoticeContent | null
  /** Hash of exactly what would be published, after which notice. */
  readonly basis: string
  readonly changes: readonly NoticeChange[]
  /** Services that visitors are asked about again because they changed materially. */
  readonly asks: readonly Ask[]
  /** Services whose words changed: the editor decides. */
  readonly wording: readonly Ask[]
  readonly problems: readonly NoticeProblem[]
  /** Says exactly what the newest notice says. */
  readonly unchanged: boolean
}

/** What would be published now. The caller has checked who asks. */
export const proposeNotice = async (payload: Payload): Promise<NoticeProposal> => {
  const { locales } = privacyContext(payload)
  const [[newest = null], content] = await Promise.all([
    findNoticeHeads(payload, {}, 1),
    workingNotice(payload),
  ])
  const row = newest && (await findNotice(payload, newest.revision))
  const before = row && (JSON.parse(row.content) as NoticeContent)
  const changes = compareNotices(before, content)
  return {
    content,
    newest,
    before,
    basis: sha256(canonicalJson({ content, after: newest?.hash ?? null })),
    changes,
    asks: materialAsks(changes, content),
    wording: askableForWording(changes, content),
    problems: noticeProblems(
      content,
      locales.map(({ code }) => code),
    ),
    unchanged: before !== null && saysTheSame(before, content),
  }
}

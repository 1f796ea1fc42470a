/** What an editor looks at before publishing the cookie list, and what was published so far. */
import type { Payload } from 'payload'
import type { Notice } from '../../consent/notice.js'
import { privacyContext } from '../context.js'
import { noticeIn } from './present.js'
import { type NoticeProposal, proposeNotice } from './propose.js'
import { findNoticeHeads, type NoticeHead } from './rows.js'

export interface NoticeReview extends Pick<
  NoticeProposal,
  'newest' | 'basis' | 'changes' | 'asks' | 'wording' | 'problems' | 'unchanged'
> {
  /** The next notice as visitors would read it in the language asked for. */
  readonly preview: Notice
  /** Every notice, newest first. */
  readonly history: readonly NoticeHead[]
}

/** The caller has checked who asks. */
export const reviewNotice = async (
  payload: Payload,
  { locale }: { readonly locale: string },
): Promise<NoticeReview> => {
  const { newest, content, basis, changes, asks, wording, problems, unchanged } = await proposeNotice(payload)
  const context = privacyContext(payload)
  const next = {
    revision: (newest?.revision ?? 0) + 1,
    publishedAt: context.now().toISOString(),
    hash: '',
    content,
  }
  const history = await findNoticeHeads(payload)
  const preview = noticeIn(context, next, locale)
  return { newest, basis, changes, asks, wording, problems, unchanged, preview, history }
}

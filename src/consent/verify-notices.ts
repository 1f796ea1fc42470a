/** Finds notices that were changed behind the plugin's back (PR-06). */
import { canonicalJson } from '../policy/canonical.js'
import { type Chain, type ChainKind, verifyChain } from '../policy/chain.js'
import type { SealKey } from '../policy/seal.js'
import {
  hashNotice,
  noticeFromStored,
  noticeRedactionSealed,
  publicationSealed,
  type StoredNoticeRow,
} from './stored-notice.js'

export interface NoticeFault {
  /** The revision. */
  readonly notice: number
  readonly kind: ChainKind
}

const notices: Chain<StoredNoticeRow> = {
  numberOf: ({ revision }) => revision,
  isUntouched: (row) => {
    const notice = noticeFromStored(row)
    return canonicalJson(notice.content) === row.content && hashNotice(notice) === row.hash
  },
  sealed: (row, hash) => publicationSealed(hash, row.publishedBy),
  redactionSealed: noticeRedactionSealed,
}

/**
 * @param rows all notices, in any order
 * @param named revisions that something else names (a consent), so that their absence shows
 * @param keys the present seal key and earlier ones
 */
export const verifyNotices = (
  rows: readonly StoredNoticeRow[],
  named: readonly number[],
  keys: readonly SealKey[],
): readonly NoticeFault[] =>
  verifyChain(rows, named, keys, notices).map(({ number, kind }) => ({ notice: number, kind }))

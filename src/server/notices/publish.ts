/** "Udgiv cookielisten": one inserted row is the notice. */
import type { Payload } from 'payload'
import { issued } from '../../consent/material.js'
import { storeNotice, type StoredNoticeRow } from '../../consent/stored-notice.js'
import { canonicalJson } from '../../policy/canonical.js'
import type { Actor } from '../../policy/publication.js'
import { deriveSealKey } from '../../policy/seal.js'
import { privacyContext } from '../context.js'
import { logTrouble } from '../log.js'
import { refuse, refuseAll, type RequestProblem } from '../errors.js'
import { append } from '../database/append.js'
import { type NoticeProposal, proposeNotice } from './propose.js'

/** Bytes of a notice's text: far above any list of cookies, far below what a database row bears. */
const maxContentBytes = 2_000_000

export interface NoticePublication {
  /** What the editor looked at: `proposeNotice`'s. Left out or null: whatever the list says now. */
  readonly basis?: unknown
  /** Keys of services whose changed words visitors are to be asked about again. None unless told. */
  readonly askAgainFor?: unknown
  readonly by: Actor
}

export interface PublishedNotice {
  readonly revision: number
  readonly hash: string
  readonly publishedAt: string
  /** Keys of services that visitors are asked about again, or for the first time. */
  readonly asked: readonly string[]
}

interface Checked {
  readonly basis: string | null
  readonly askAgainFor: readonly string[]
}

const check = ({ basis = null, askAgainFor = [] }: NoticePublication): Checked => {
  const basisFits = basis === null || (typeof basis === 'string' && /^[0-9a-f]{64}$/.test(basis))
  const keysFit = Array.isArray(askAgainFor) && askAgainFor.every((key) => typeof key === 'string')
  const found: readonly (RequestProblem | false)[] = [
    !basisFits && { key: 'basisInvalid', field: 'basis' },
    !keysFit && { key: 'notice.refused.askAgainInvalid', field: 'askAgainFor' },
  ]
  refuseAll(
    400,
    found.filter((problem): problem is RequestProblem => problem !== false),
  )
  return { basis: basis as string | null, askAgainFor: askAgainFor as string[] }
}

const fieldOf = ({ service, category }: NoticeProposal['problems'][number]) =>
  service ? { field: `services.${service}` } : category ? { field: `categories.${category}` } : {}

const requirePublishable = (proposal: NoticeProposal, { basis, askAgainFor }: Checked): void => {
  if (basis !== null && basis !== proposal.basis) throw refuse(409, 'notice.refused.changed', {}, 'basis')
  refuseAll(
    400,
    proposal.problems
      .filter(({ severity }) => severity === 'error')
      .map((problem) => ({ key: problem.key, params: problem.params, ...fieldOf(problem) })),
  )
  if (proposal.unchanged) throw refuse(409, 'notice.refused.unchanged')
  const askable = new Set([...proposal.wording, ...proposal.asks].map(({ key }) => key))
  const unknown = askAgainFor.filter((key) => !askable.has(key))
  if (unknown.length > 0)
    throw refuse(
      400,
      'notice.refused.askAgainUnknown',
      { keys: unknown.join(', ').slice(0, 200) },
      'askAgainFor',
    )
  if (Buffer.byteLength(canonicalJson(proposal.content)) > maxContentBytes)
    throw refuse(413, 'notice.refused.tooLong', { max: maxContentBytes / 1_000_000 })
}

const noticeFrom = (
  payload: Payload,
  { newest, content, before, changes, asks, wording }: NoticeProposal,
  wanted: readonly string[],
) => {
  const material = asks.map(({ key }) => key)
  const reworded = wording.map(({ key }) => key)
  const askedAgain = reworded.filter((key) => wanted.includes(key))
  const revision = (newest?.revision ?? 0) + 1
  return {
    revision,
    publishedAt: privacyContext(payload).now().toISOString(),
    content: issued(content, before, new Set([...material, ...askedAgain]), revision),
    changes: {
      changes,
      material,
      askedAgain,
      notAskedAgain: reworded.filter((key) => !wanted.includes(key)),
    },
    previousHash: newest?.hash ?? null,
  }
}

/** The notice stands, whatever the host makes of it. */
const tellHost = async (payload: Payload, revision: number): Promise<void> => {
  const { onNoticePublished, paths, locales } = privacyContext(payload)
  try {
    const pages = locales.map(({ code }) => paths.cookies({ locale: code }))
    await onNoticePublished?.({ payload, revision, paths: pages })
  } catch (error) {
    logTrouble(payload, 'onNoticePublished', error)
  }
}

/**
 * Makes the next notice from the working copy. The caller has checked who asks.
 * @throws RequestError 400 with everything that is wrong with the request, or with the list; 409 with field `basis`
 *   where the list is not the one that was looked at, without a field where nothing changed; 413
 */
export const publishNotice = async (
  payload: Payload,
  publication: NoticePublication,
): Promise<PublishedNotice> => {
  const checked = check(publication)
  const { slugs, secrets } = privacyContext(payload)
  const published = await append<StoredNoticeRow, PublishedNotice>(payload, slugs.notices, async () => {
    const proposal = await proposeNotice(payload)
    requirePublishable(proposal, checked)
    const notice = noticeFrom(payload, proposal, checked.askAgainFor)
    const row = storeNotice(notice, publication.by, deriveSealKey(secrets[0] ?? ''))
    const { revision, publishedAt, changes } = notice
    const asked = [...changes.material, ...changes.askedAgain]
    return { row, answer: { revision, hash: row.hash, publishedAt, asked } }
  })
  await tellHost(payload, published.revision)
  return published
}

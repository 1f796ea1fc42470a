/** Approving a draft: one inserted row is the approval, and everything else follows from it or is repaired. */
import type { Payload, PayloadRequest } from 'payload'
import { canonicalJson } from '../policy/canonical.js'
import type { PolicyContent } from '../policy/content.js'
import type { LocalDate } from '../policy/dates.js'
import type { Actor, Edition } from '../policy/publication.js'
import { storeEdition } from '../policy/stored-edition.js'
import { deriveSealKey } from '../policy/seal.js'
import { type ApprovalRequest, checkAgainstPolicy, checkApproval } from './approval-request.js'
import { type Carried, carryInto, planCarries, type PlannedCarry } from './carry.js'
import { privacyContext } from './context.js'
import { type Draft, readDraft } from './draft.js'
import { announceEdition } from './edition-events.js'
import { announceEditionInForce } from './edition-in-force.js'
import { refuse, refuseAll, type RequestProblem } from './errors.js'
import { append } from './database/append.js'
import { weighAnswers } from './kept-remarks.js'
import { type Proposal, readProposal, today } from './proposal.js'
import { findSummaries } from './rows.js'
import { editionInForce, readTimeline } from './timeline-window.js'

/** Bytes of an edition's text: far above any policy, far below what a database row bears. */
const maxContentBytes = 5_000_000

export interface Approval {
  /** The policy's id. */
  readonly id: number | string
  /**
   * `{ kind, summary, effectiveFrom?, basis?, waiting?, enteredAfterwards?, announce?, confirmedTranslations?, kept?,
   * keepLowerKind? }`; `kept` and `keepLowerKind` as in src/server/kept-remarks.ts
   */
  readonly request: Readonly<Record<string, unknown>>
  readonly by: Actor
  /** With it, the draft is read by that user's rights; without, the caller has checked who asks. */
  readonly req?: PayloadRequest
}

export interface ApprovedEdition {
  readonly number: number
  readonly hash: string
  readonly effectiveFrom: LocalDate
  readonly inForce: boolean
  /** The edition that stands in for one that waited, with the change carried into it. */
  readonly carried?: Carried
  /** All such editions, the next to take effect first. */
  readonly allCarried?: readonly Carried[]
}

/** What the inserted row says, and what is left to do after it. */
interface Inserted {
  readonly number: number
  readonly hash: string
  readonly effectiveFrom: LocalDate
  readonly content: PolicyContent
  readonly carries: readonly PlannedCarry[]
}

/** All that is wrong with the request itself, at once. */
const checkedRequest = async (
  payload: Payload,
  draft: Draft,
  body: Approval['request'],
): Promise<ApprovalRequest> => {
  const { locales, defaultLocale } = privacyContext(payload)
  const codes = locales.map(({ code }) => code)
  const { value: request, problems } = checkApproval(body, codes)
  const timeline = await readTimeline(payload, { policy: String(draft.id) })
  const unfit = checkAgainstPolicy(request, {
    today: today(payload, draft),
    defaultLocale,
    isFirst: timeline === null,
    inForceSince: (timeline && editionInForce(timeline)?.effectiveFrom) ?? null,
  })
  // What is malformed is not judged twice.
  const part = ({ field }: RequestProblem) => field?.split('.')[0]
  const malformed = new Set(problems.map(part))
  refuseAll(400, [...problems, ...unfit.filter((problem) => !malformed.has(part(problem)))])
  return request
}

const incomplete = ({ problems }: Proposal): readonly RequestProblem[] =>
  problems
    .filter(({ severity }) => severity === 'error')
    .map(({ key, params, sectionId }) => ({
      key,
      params,
      ...(sectionId ? { field: `sections.${sectionId}` } : {}),
    }))

/** The approval went through before and what was to follow it did not: a repeated request finishes that. */
const finishes = ({ sameAsBase, later }: Proposal, { waiting }: ApprovalRequest): boolean =>
  sameAsBase && waiting === 'carry' && later.length > 0

const requireApprovable = (
  draft: Draft,
  proposal: Proposal,
  request: ApprovalRequest,
  unanswered: readonly RequestProblem[],
): void => {
  refuseAll(400, [...incomplete(proposal), ...unanswered])
  if (Buffer.byteLength(canonicalJson(proposal.content)) > maxContentBytes)
    throw refuse(413, 'contentTooLarge', { max: maxContentBytes / 1_000_000 })
  if (proposal.unchanged && !finishes(proposal, request)) throw refuse(409, 'unchanged')
  if (request.basis !== null && request.basis !== draft.basis) throw refuse(409, 'draftChanged', {}, 'basis')
  const [next] = proposal.later
  if (next && request.waiting === null)
    throw refuse(409, 'laterWaits', { number: next.number, day: next.effectiveFrom }, 'waiting')
}

const editionFrom = (
  payload: Payload,
  draft: Draft,
  { newest, content, today: day }: Proposal,
  request: ApprovalRequest,
): Omit<Edition, 'hash'> => {
  const { defaultLocale, now } = privacyContext(payload)
  return {
    policy: String(draft.id),
    slug: draft.slug,
    number: (newest?.number ?? 0) + 1,
    kind: request.kind,
    effectiveFrom: request.effectiveFrom ?? day,
    publishedAt: now().toISOString(),
    enteredAfterwards: request.enteredAfterwards,
    summary: request.summary,
    defaultLocale,
    content,
    previousHash: newest?.hash ?? null,
  }
}

/** What the change is measured against: where it is in force already, what was in force before it. */
const contentBefore = async (
  payload: Payload,
  draft: Draft,
  { sameAsBase, base, baseContent }: Proposal,
  day: LocalDate,
): Promise<PolicyContent | null> =>
  sameAsBase ? (await readProposal(payload, draft, day, [], base?.number)).baseContent : baseContent

/** Readers know a policy by its slug alone. */
const requireOwnSlug = async (payload: Payload, draft: Draft): Promise<void> => {
  const [taken] = await findSummaries(payload, { slug: draft.slug }, 1)
  if (taken && taken.policy !== String(draft.id)) throw refuse(409, 'slugTaken', { slug: draft.slug })
}

const insertEdition = (
  payload: Payload,
  draft: Draft,
  request: ApprovalRequest,
  by: Actor,
): Promise<Inserted> => {
  const { slugs, secrets } = privacyContext(payload)
  const day = request.effectiveFrom ?? today(payload, draft)
  return append<object, Inserted>(payload, slugs.publications, async () => {
    await requireOwnSlug(payload, draft)
    const proposal = await readProposal(payload, draft, day, request.confirmedTranslations)
    const { kept, problems } = weighAnswers(proposal, request, by)
    requireApprovable(draft, proposal, request, problems)
    const { content, base, later } = proposal
    const carries =
      request.waiting === 'carry'
        ? await planCarries(payload, await contentBefore(payload, draft, proposal, day), content, later)
        : []
    if (base && finishes(proposal, request)) {
      if (carries.length === 0) throw refuse(409, 'unchanged')
      return { done: { ...base, content, carries } }
    }
    const edition = editionFrom(payload, draft, proposal, request)
    const row = storeEdition(edition, by, deriveSealKey(secrets[0] ?? ''), kept)
    const { number, effectiveFrom } = edition
    return { row, answer: { number, effectiveFrom, hash: row.hash, content, carries } }
  })
}

const carryAll = async (
  payload: Payload,
  { content, carries }: Inserted,
  draft: Draft,
  by: Actor,
): Promise<readonly Carried[]> => {
  const done: Carried[] = []
  // One after the other: each takes the next number.
  for (const planned of carries)
    done.push(await carryInto(payload, planned, content, draft.settings.languages, by))
  return done
}

/**
 * Makes the next edition from the draft.
 * @throws RequestError 400 with every problem of the request, or of the draft: with field `kept` what has to be kept on
 *   purpose, with `keepLowerKind` what speaks for a higher kind; 404; 409 with field `basis` where the
 *   draft is not the one that was looked at, with field `waiting` where a later edition waits and nothing was said
 *   about it or both changed the same, `unchanged` where there is nothing to approve; 413
 */
export const approve = async (
  payload: Payload,
  { id, request: body, by, req }: Approval,
): Promise<ApprovedEdition> => {
  const draft = await readDraft(payload, id, req)
  const request = await checkedRequest(payload, draft, body)
  const inserted = await insertEdition(payload, draft, request, by)
  const { number, hash, effectiveFrom } = inserted
  if (request.announce && effectiveFrom > today(payload, draft))
    await announceEdition(payload, { id: draft.id, number, by })
  const allCarried = await carryAll(payload, inserted, draft, by)
  const timeline = await readTimeline(payload, { policy: String(draft.id) })
  const inForce = timeline !== null && editionInForce(timeline)?.number === number
  if (inForce) await announceEditionInForce(payload, draft.slug)
  return {
    number,
    hash,
    effectiveFrom,
    inForce,
    ...(allCarried[0] ? { carried: allCarried[0], allCarried } : {}),
  }
}

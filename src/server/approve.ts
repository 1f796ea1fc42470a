/** Approving a draft: one inserted row is the approval, and everything else follows from it or is repaired. */
import type { Payload, PayloadRequest } from 'payload'
import { canonicalJson } from '../policy/canonical.js'
import { isBelow, leastKindOf } from '../policy/change-kinds.js'
import type { PolicyContent } from '../policy/content.js'
import type { LocalDate } from '../policy/dates.js'
import type { Actor, Edition } from '../policy/publication.js'
import { storeEdition } from '../policy/stored-edition.js'
import { deriveSealKey } from '../policy/seal.js'
import { type ApprovalRequest, checkAgainstPolicy, checkApproval } from './approval-request.js'
import { type Carried, carryOut, finishCarry, withdrawReplaced } from './carry.js'
import { type CarryPlan, dropPlan, keepPlan } from './carry-plan.js'
import { privacyContext } from './context.js'
import { type Draft, readDraft } from './draft.js'
import { putIntoDraft } from './draft-parts.js'
import { announceEdition } from './edition-events.js'
import { announceEditionInForce } from './edition-in-force.js'
import { refuse, refuseAll, type RequestProblem } from './errors.js'
import { append } from './database/append.js'
import { weighAnswers } from './kept-remarks.js'
import { type Proposal, readProposal, today } from './proposal.js'
import { findSummaries, type SummaryRow } from './rows.js'
import { editionInForce, readTimeline } from './timeline-window.js'

/** Bytes of an edition's text: far above any policy, far below what a database row bears. */
const maxContentBytes = 5_000_000

export interface Approval {
  /** The policy's id. */
  readonly id: number | string
  /**
   * `{ kind, summary, effectiveFrom?, basis?, enteredAfterwards?, announce?, confirmedTranslations?, bringForward?,
   * resolutions?, kept?, keepLowerKind? }`; `kept` and `keepLowerKind` as in src/server/kept-remarks.ts; `waiting: 'carry'` of older clients says what is done anyway.
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
  readonly edition: SummaryRow
  /** Null where nothing waits for a later day. */
  readonly plan: CarryPlan | null
  /** What the draft is to say instead, where a person decided for the waiting text. */
  readonly draft: PolicyContent
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

/** By which a repeated request is recognised. */
const requestMark = (request: ApprovalRequest): string => canonicalJson(request)

/** What stands against this day, and what can be done instead. */
const requireFittingDay = ({ release, outcome }: Proposal, request: ApprovalRequest): void => {
  const { last, later, open } = release
  const waits = last ? { number: last.number, day: last.effectiveFrom } : {}
  if (last && request.waiting === 'leave') throw refuse(409, 'leaveGone', waits, 'waiting')
  if (request.bringForward && later.length > 0) {
    const least = leastKindOf(later)
    const of = later.find(({ kind }) => kind === least)
    if (isBelow(request.kind, least)) throw refuse(400, 'bringForwardKind', { number: of?.number }, 'kind')
    return
  }
  if (outcome === 'nothingInForce') throw refuse(409, 'nothingInForceYet', waits, 'effectiveFrom')
  refuseAll(
    409,
    open.map(({ part, reason, number }) => ({
      key: reason,
      params: { number, day: last?.effectiveFrom },
      field: `resolutions.${part}`,
    })),
  )
  if (outcome === 'nothingNow') throw refuse(409, 'onlyThen', waits, 'effectiveFrom')
}

const requireApprovable = (
  proposal: Proposal,
  request: ApprovalRequest,
  unanswered: readonly RequestProblem[],
): void => {
  refuseAll(400, [...incomplete(proposal), ...unanswered])
  for (const content of [proposal.content, proposal.lastContent])
    if (content && Buffer.byteLength(canonicalJson(content)) > maxContentBytes)
      throw refuse(413, 'contentTooLarge', { max: maxContentBytes / 1_000_000 })
  if (proposal.outcome === 'unchanged') throw refuse(409, 'unchanged')
  if (request.basis !== null && request.basis !== proposal.basis)
    throw refuse(409, 'draftChanged', {}, 'basis')
  requireFittingDay(proposal, request)
}

const editionFrom = (
  payload: Payload,
  draft: Draft,
  { newest, content, day }: Proposal,
  request: ApprovalRequest,
): Omit<Edition, 'hash'> => {
  const { defaultLocale, now } = privacyContext(payload)
  return {
    policy: String(draft.id),
    slug: draft.slug,
    number: (newest?.number ?? 0) + 1,
    kind: request.kind,
    effectiveFrom: day,
    publishedAt: now().toISOString(),
    enteredAfterwards: request.enteredAfterwards,
    summary: request.summary,
    defaultLocale,
    content,
    previousHash: newest?.hash ?? null,
  }
}

const carryPlanFor = (draft: Draft, { release }: Proposal, request: ApprovalRequest): CarryPlan | null =>
  release.later.length === 0
    ? null
    : {
        last: release.draft,
        languages: draft.settings.languages,
        confirmed: request.confirmedTranslations,
        left: Object.keys(request.resolutions).filter((part) => request.resolutions[part] === 'waiting'),
        bringForward: request.bringForward,
        request: requestMark(request),
      }

/** Readers know a policy by its slug alone. */
const requireOwnSlug = async (payload: Payload, draft: Draft): Promise<void> => {
  const [taken] = await findSummaries(payload, { slug: draft.slug }, 1)
  if (taken && taken.policy !== String(draft.id)) throw refuse(409, 'slugTaken', { slug: draft.slug })
}

/** The plan is there before the row that makes it count, and goes with a row that was never made. */
const insertEdition = async (
  payload: Payload,
  draft: Draft,
  request: ApprovalRequest,
  by: Actor,
): Promise<Inserted> => {
  const { slugs, secrets } = privacyContext(payload)
  const policy = String(draft.id)
  const day = request.effectiveFrom ?? today(payload, draft)
  let kept: string | null = null
  const dropKept = async () => {
    if (kept !== null) await dropPlan(payload, policy, kept)
    kept = null
  }
  try {
    return await append<object, Inserted>(payload, slugs.publications, async () => {
      await dropKept()
      await requireOwnSlug(payload, draft)
      await finishCarry(payload, policy, by)
      const proposal = await readProposal(payload, draft, {
        day,
        confirmed: request.confirmedTranslations,
        resolutions: request.resolutions,
        // What "carry" always meant: the waiting text stays, with the change in it.
        otherwise: request.waiting === 'carry' ? 'waiting' : undefined,
        bringForward: request.bringForward,
      })
      const { kept: remarks, problems } = weighAnswers(proposal, request, by)
      requireApprovable(proposal, request, problems)
      const row = storeEdition(
        editionFrom(payload, draft, proposal, request),
        by,
        deriveSealKey(secrets[0] ?? ''),
        remarks,
      )
      const plan = carryPlanFor(draft, proposal, request)
      if (plan) {
        await keepPlan(payload, policy, row.seal, plan)
        kept = row.seal
      }
      return { row, answer: { edition: { ...row, id: '' }, plan, draft: proposal.release.draft } }
    })
  } catch (error) {
    await dropKept()
    throw error
  }
}

const answerFor = async (
  payload: Payload,
  { number, hash, effectiveFrom, policy, slug }: SummaryRow,
  allCarried: readonly Carried[],
): Promise<ApprovedEdition> => {
  const timeline = await readTimeline(payload, { policy })
  const inForce = timeline !== null && editionInForce(timeline)?.number === number
  if (inForce) await announceEditionInForce(payload, slug)
  return {
    number,
    hash,
    effectiveFrom,
    inForce,
    ...(allCarried[0] ? { carried: allCarried[0], allCarried } : {}),
  }
}

/**
 * Makes the next edition from the draft. Where editions wait for a later day, only what they leave as it is goes into
 * it, and each of them gets a successor on its own day: see `day-review.ts`.
 * @throws RequestError 400 with every problem of the request, or of the draft: with field `kept` what has to be kept on
 *   purpose, with `keepLowerKind` what speaks for a higher kind; 404; 409 with field `basis` where
 *   something is not as it was looked at, with field `effectiveFrom` where nothing can go out on that day, with fields
 *   `resolutions.<part>` where a person has to decide, with field `waiting` for "leave"; `unchanged` where there is
 *   nothing to approve; 413
 */
export const approve = async (
  payload: Payload,
  { id, request: body, by, req }: Approval,
): Promise<ApprovedEdition> => {
  const draft = await readDraft(payload, id, req)
  const request = await checkedRequest(payload, draft, body)
  const policy = String(draft.id)
  const finished = await finishCarry(payload, policy, by)
  if (finished && finished.plan.request === requestMark(request))
    return answerFor(payload, finished.approved, finished.carried)
  const { edition, plan, draft: wanted } = await insertEdition(payload, draft, request, by)
  if (request.announce && edition.effectiveFrom > today(payload, draft))
    await announceEdition(payload, { id: draft.id, number: edition.number, by })
  const carried = plan ? await carryOut(payload, edition, plan, by) : []
  if (!plan) await withdrawReplaced(payload, policy, edition.number, by)
  await putIntoDraft(payload, draft, wanted, req)
  return answerFor(payload, edition, carried)
}

/**
 * What an approval still has to do, kept until it is done: the last waiting edition is to say what the draft said at
 * that moment, and the draft may be edited before somebody finishes. Kept in Payload's key-value store, apart from the
 * edition, whose row never changes. Words that are redacted leave it as they leave a draft.
 */
import type { Payload } from 'payload'
import { sha256 } from '../policy/canonical.js'
import type { PolicyContent } from '../policy/content.js'
import { redactValue } from '../policy/redaction.js'
import { findEdition, type SummaryRow } from './rows.js'

export interface CarryPlan {
  /** What the last waiting edition is to say. */
  readonly last: PolicyContent
  readonly languages: readonly string[]
  readonly confirmed: readonly string[]
  /** Parts in which waiting editions stay as they are, as a person decided. */
  readonly left: readonly string[]
  readonly bringForward: boolean
  /** By which a repeated request is recognised. */
  readonly request: string
}

const prefixOf = (policy: string): string => `privacy:carrying:${policy}:`

/** As text: what an adapter does to empty objects or the order of keys is none of our business. */
const stored = (plan: CarryPlan) => ({ plan: JSON.stringify(plan) })

const read = async (payload: Payload, key: string): Promise<CarryPlan | null> => {
  const found = await payload.kv.get<{ plan?: unknown }>(key)
  return typeof found?.plan === 'string' ? (JSON.parse(found.plan) as CarryPlan) : null
}

/** The seal says which row it is, and a redaction does not change it. */
const keyOf = (policy: string, seal: string): string => `${prefixOf(policy)}${sha256(seal)}`

export const keepPlan = (payload: Payload, policy: string, seal: string, plan: CarryPlan): Promise<void> =>
  payload.kv.set(keyOf(policy, seal), stored(plan))

const keyFor = async (payload: Payload, edition: SummaryRow): Promise<string | null> => {
  const row = await findEdition(payload, edition)
  return row && keyOf(edition.policy, row.seal)
}

export const planFor = async (payload: Payload, edition: SummaryRow): Promise<CarryPlan | null> => {
  const key = await keyFor(payload, edition)
  return key === null ? null : read(payload, key)
}

/** All plans of the policy: what is left of one that never became an edition goes too. */
const keysOf = async (payload: Payload, policy: string): Promise<readonly string[]> =>
  (await payload.kv.keys()).filter((key) => key.startsWith(prefixOf(policy)))

export const dropPlan = (payload: Payload, policy: string, seal: string): Promise<void> =>
  payload.kv.delete(keyOf(policy, seal))

export const forgetPlan = async (payload: Payload, edition: SummaryRow): Promise<void> => {
  const key = await keyFor(payload, edition)
  if (key !== null) await payload.kv.delete(key)
}

/** @returns how many places were changed */
export const redactPlans = async (
  payload: Payload,
  policy: string,
  words: readonly string[],
): Promise<number> => {
  let total = 0
  for (const key of await keysOf(payload, policy)) {
    const plan = await read(payload, key)
    if (!plan) continue
    const { value: last, count } = redactValue(plan.last, words)
    if (count > 0) await payload.kv.set(key, stored({ ...plan, last }))
    total += count
  }
  return total
}

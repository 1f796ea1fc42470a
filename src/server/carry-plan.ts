/**
 * What an approval still has to do, kept until it is done: the last waiting edition is to say what the draft said at
 * that moment, and the draft may be edited before somebody finishes. Kept in Payload's key-value store, apart from the
 * edition, whose row never changes. Words that are redacted leave it as they leave a draft.
 */
import type { Payload } from 'payload'
import { sha256 } from '../policy/canonical.js'
import type { PolicyContent } from '../policy/content.js'
import { redactValue } from '../policy/redaction.js'
import { kept } from './database/kept.js'
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

const prefix = 'privacy:carrying:'
const prefixOf = (policy: string): string => `${prefix}${policy}:`

interface Stored {
  readonly plan: CarryPlan
  /** When it was made, in milliseconds since 1970. */
  readonly at: number
}

const read = async (payload: Payload, key: string): Promise<Stored | null> => {
  const found = await payload.kv.get<{ plan?: unknown; at?: unknown }>(key)
  if (typeof found?.plan !== 'string') return null
  return { plan: JSON.parse(found.plan) as CarryPlan, at: typeof found.at === 'number' ? found.at : 0 }
}

/** As text: what an adapter does to empty objects or the order of keys is none of our business. */
const write = (payload: Payload, key: string, { plan, at }: Stored): Promise<void> =>
  kept(payload, () => payload.kv.set(key, { plan: JSON.stringify(plan), at }))

const drop = (payload: Payload, key: string): Promise<void> => kept(payload, () => payload.kv.delete(key))

/** The seal says which row it is, and a redaction does not change it. */
const keyOf = (policy: string, seal: string): string => `${prefixOf(policy)}${sha256(seal)}`

export const keepPlan = (payload: Payload, policy: string, seal: string, plan: CarryPlan): Promise<void> =>
  write(payload, keyOf(policy, seal), { plan, at: Date.now() })

const keyFor = async (payload: Payload, edition: SummaryRow): Promise<string | null> => {
  const row = await findEdition(payload, edition)
  return row && keyOf(edition.policy, row.seal)
}

export const planFor = async (payload: Payload, edition: SummaryRow): Promise<CarryPlan | null> => {
  const key = await keyFor(payload, edition)
  return key === null ? null : ((await read(payload, key))?.plan ?? null)
}

/** All plans of the policy: what is left of one that never became an edition goes too. */
const keysOf = async (payload: Payload, policy: string): Promise<readonly string[]> =>
  (await payload.kv.keys()).filter((key) => key.startsWith(prefixOf(policy)))

export const dropPlan = (payload: Payload, policy: string, seal: string): Promise<void> =>
  drop(payload, keyOf(policy, seal))

export const forgetPlan = async (payload: Payload, edition: SummaryRow): Promise<void> => {
  const key = await keyFor(payload, edition)
  if (key !== null) await drop(payload, key)
}

/** A plan that was not done by the process that made it. */
export interface LeftPlan {
  readonly key: string
  readonly policy: string
}

/** @param before milliseconds since 1970: what was made later may still be under way */
export const plansLeft = async (payload: Payload, before: number): Promise<readonly LeftPlan[]> => {
  const left: LeftPlan[] = []
  for (const key of await payload.kv.keys()) {
    if (!key.startsWith(prefix) || ((await read(payload, key))?.at ?? 0) >= before) continue
    left.push({ key, policy: key.slice(prefix.length, key.lastIndexOf(':')) })
  }
  return left
}

export const dropLeftPlan = (payload: Payload, { key }: LeftPlan): Promise<void> => drop(payload, key)

/** @returns how many places were changed */
export const redactPlans = async (
  payload: Payload,
  policy: string,
  words: readonly string[],
): Promise<number> => {
  let total = 0
  for (const key of await keysOf(payload, policy)) {
    const found = await read(payload, key)
    if (!found) continue
    const { value: last, count } = redactValue(found.plan.last, words)
    if (count > 0) await write(payload, key, { ...found, plan: { ...found.plan, last } })
    total += count
  }
  return total
}

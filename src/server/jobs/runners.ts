/**
 * Which processes run Payload's jobs. Payload takes no lock that holds between processes, so that two that run jobs at the
 * same time run the same ones, and on PostgreSQL lose connections by it (docs/decisions/one-process-runs-jobs.md). Each
 * says in Payload's key-value store that it is there, by the system's clock.
 */
import { hostname } from 'node:os'
import type { Payload } from 'payload'
import { newId } from '../../newsletter/tokens.js'
import { kept } from '../database/kept.js'
import { perPayload } from '../consent/per-payload.js'

export interface Runner {
  readonly id: string
  readonly host: string
  readonly pid: number
  /** ISO instants: when it was first heard of, and last. */
  readonly since: string
  readonly at: string
}

const prefix = 'privacy:runs-jobs:'
const minute = 60_000
/** Milliseconds; Payload looks for jobs once a minute unless told otherwise. */
const beat = 50_000
/** While a new version is put in place, two run for a moment. */
const longestHandover = 2 * minute
const heardOf = 60 * minute
const forgotten = 24 * 60 * minute

const sharedTime = (one: Runner, other: Runner): number =>
  Math.min(Date.parse(one.at), Date.parse(other.at)) -
  Math.max(Date.parse(one.since), Date.parse(other.since))

/** Those that ran jobs at the same time as another within the last hour. */
export const sideBySide = (runners: readonly Runner[], now: Date): readonly Runner[] => {
  const present = runners.filter(({ at }) => now.getTime() - Date.parse(at) < heardOf)
  return present.filter((one) =>
    present.some((other) => other.id !== one.id && sharedTime(one, other) > longestHandover),
  )
}

const self = perPayload(() => {
  const since = new Date().toISOString()
  return { runner: { id: newId(), host: hostname(), pid: process.pid, since, at: '' } as Runner, told: false }
})

const readRunners = async ({ kv }: Payload): Promise<readonly Runner[]> => {
  const keys = (await kv.keys()).filter((key) => key.startsWith(prefix))
  const found = await Promise.all(keys.map((key) => kv.get<Runner & object>(key)))
  return found.filter((runner) => runner !== null)
}

/** Processes that run jobs side by side; empty where it is one, as it should be. */
export const runnersSideBySide = async (payload: Payload): Promise<readonly Runner[]> =>
  sideBySide(await readRunners(payload), new Date())

export const namesOfRunners = (runners: readonly Runner[]): string =>
  runners.map(({ host, pid }) => `${host} (${pid})`).join(', ')

const forgetGone = async (payload: Payload): Promise<void> => {
  for (const { id, at } of await readRunners(payload))
    if (Date.now() - Date.parse(at) > forgotten)
      await kept(payload, () => payload.kv.delete(`${prefix}${id}`))
}

/**
 * This process runs jobs: says so, about once a minute.
 * @returns others that do, the first time that there are any; else null. Never throws: jobs go on without.
 */
export const noteRunner = async (payload: Payload): Promise<readonly Runner[] | null> => {
  const state = self(payload)
  const now = new Date()
  if (state.runner.at !== '' && now.getTime() - Date.parse(state.runner.at) < beat) return null
  const isFirst = state.runner.at === ''
  state.runner = { ...state.runner, ...(isFirst ? { since: now.toISOString() } : {}), at: now.toISOString() }
  const { runner } = state
  try {
    if (isFirst) await forgetGone(payload)
    await kept(payload, () => payload.kv.set(`${prefix}${runner.id}`, { ...runner }))
    const runners = state.told ? [] : await runnersSideBySide(payload)
    if (runners.length === 0) return null
    state.told = true
    return runners
  } catch {
    return null
  }
}

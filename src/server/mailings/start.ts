/**
 * Who works on mailings: Payload's jobs. Where none run, whoever asked for a mailing has it begun right after the
 * answer, in this process.
 */
import type { Payload } from 'payload'
import { pauseAfter } from '../../newsletter/mailings.js'
import { perPayload } from '../consent/per-payload.js'
import { privacyContext } from '../context.js'
import { logTrouble } from '../log.js'
import { newsletterOf } from '../newsletter/store.js'
import { type RoundEnd, workDueMailings } from './work.js'

export const mailingsTask = 'privacyPolicyMailings'

interface Queue {
  readonly queue: (job: { task: string; input: object; waitUntil?: Date }) => Promise<unknown>
}

/** One round at a time in this process. */
const working = perPayload(() => ({ last: Promise.resolve() }))

const logged = async (payload: Payload, work: () => Promise<unknown>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    logTrouble(payload, 'starting the mailings', error)
  }
}

const here = (payload: Payload): void => {
  const state = working(payload)
  const round = async () => {
    await new Promise((resolve) => setImmediate(resolve))
    const end = await workDueMailings(payload)
    if (end === 'more') here(payload)
    // Not a reason for a process to stay alive: an editor can press "continue".
    if (end === 'later') setTimeout(() => here(payload), pauseAfter(1)).unref()
  }
  state.last = state.last.then(() => logged(payload, round))
}

/** @param delay milliseconds: Payload's jobs go by the system's clock, which need not be the site's */
const byJob = (payload: Payload, delay: number): Promise<unknown> =>
  (payload.jobs as unknown as Queue).queue({
    task: mailingsTask,
    input: {},
    ...(delay > 0 ? { waitUntil: new Date(Date.now() + delay) } : {}),
  })

/** Sees to it that mailings are worked on from an instant on. */
export const startMailings = async (payload: Payload, at: Date): Promise<void> => {
  const delay = at.getTime() - privacyContext(payload).now().getTime()
  if (newsletterOf(payload).jobsRun) await byJob(payload, delay)
  else if (delay <= 0) here(payload)
}

/** One round of a job, and the next one where something is left. */
export const mailingsRound = async (payload: Payload, until: number): Promise<RoundEnd> => {
  const end = await workDueMailings(payload, until)
  const pause = { done: null, more: 0, later: pauseAfter(1) }[end]
  if (pause !== null) await byJob(payload, pause)
  return end
}

/** When the rounds begun in this process are over: a process that ends waits for it. */
export const mailingsWorkedOff = (payload: Payload): Promise<void> => working(payload).last

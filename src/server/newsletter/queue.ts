/**
 * Mails are sent after the answer, so that its time tells nothing of the address (NL-07), and each stands in the database
 * before. Whoever took the sign-up sends it at once; what that process leaves, because it was killed or the mail server
 * was busy, is found by any process that looks for work. No runner of Payload's jobs is begun for it: two processes that
 * run jobs take each other's (docs/decisions/mailings.md).
 */
import type { Payload } from 'payload'
import { newId } from '../../newsletter/tokens.js'
import { perPayload } from '../consent/per-payload.js'
import { mailingsTask } from '../mailings/start.js'
import { takeOverJobs } from './former-jobs.js'
import { logTrouble } from '../log.js'
import { insertQueued, type PolicyChoice, type QueuedMail, takeOverAfter } from './outbox.js'
import { purgeNowAndThen } from './purge.js'
import { newsletterOf } from './store.js'
import { hands, workOn, workOnDueMails } from './work.js'

interface Queue {
  readonly queue: (job: { task: string; input: object }) => Promise<unknown>
}

/** What this process is at: so many mails side by side, each behind the one before. */
const working = perPayload(() => ({
  hands: Array.from({ length: hands }, () => Promise.resolve()),
  next: 0,
  lookedAt: 0,
}))

const minute = 60_000

/** Looks for mails that nobody has sent although it was time, and sends them. Never throws. */
export const lookForMails = async (payload: Payload): Promise<void> => {
  working(payload).lookedAt = Date.now()
  try {
    await takeOverJobs(payload, newsletterOf(payload).jobsRun)
    lookAgainAt(payload, await workOnDueMails(payload))
  } catch (error) {
    logTrouble(payload, 'working off the mails in the queue', error)
  }
}

/** One hand's next work. */
const begin = (payload: Payload, work: () => Promise<void>): void => {
  const state = working(payload)
  const hand = state.next
  state.next = (hand + 1) % hands
  state.hands[hand] = (state.hands[hand] ?? Promise.resolve()).then(work)
}

/** Not a reason for a process to stay alive: another one finds it too. */
const lookAgainAt = (payload: Payload, at: Date | null): void => {
  if (at)
    setTimeout(
      () => begin(payload, () => lookForMails(payload)),
      Math.max(0, at.getTime() - Date.now()),
    ).unref()
}

/** Looks for mails some time after the start: whatever a process left that was killed before is due by then. */
export const lookForMailsAfterStart = (payload: Payload): void =>
  lookAgainAt(payload, new Date(Date.now() + takeOverAfter + minute / 6))

/** Milliseconds after which the answer is surely given: what is done for it must not make another one slower. */
const answered = 150

const sendSoon = (payload: Payload, mail: QueuedMail): void => {
  const from = Date.now() + answered
  begin(payload, async () => {
    await new Promise((resolve) => setTimeout(resolve, from - Date.now()))
    lookAgainAt(payload, await workOn(payload, mail))
    if (Date.now() - working(payload).lookedAt >= minute) await lookForMails(payload)
    if (!newsletterOf(payload).jobsRun) await purgeNowAndThen(payload)
  })
}

/** Writes down that a mail is to follow from a sign-up, and sees to it that it is sent. */
export const queueMail = async (
  payload: Payload,
  signUp: string,
  choice: PolicyChoice | null = null,
): Promise<void> => {
  const { sendsAtOnce } = newsletterOf(payload)
  const mail = { id: newId(), signUp, choice, attempts: 0 }
  await insertQueued(payload, mail, sendsAtOnce ? takeOverAfter : 0)
  if (sendsAtOnce) sendSoon(payload, mail)
  // A process that runs jobs is to look for it.
  else await (payload.jobs as unknown as Queue).queue({ task: mailingsTask, input: {} })
}

/** When the mails begun in this process are sent: a process that ends waits for it. */
export const mailsWorkedOff = async (payload: Payload): Promise<void> => {
  await Promise.all(working(payload).hands)
}

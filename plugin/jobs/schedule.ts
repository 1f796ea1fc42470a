/** When Payload queues our jobs. Who runs them is the host's decision. */
import type { Payload, PayloadRequest, TaskConfig } from 'payload'
import { translate } from '../../src/locales/index.js'
import { isOverdue, isQueued } from '../../src/server/jobs/due.js'
import { namesOfRunners, noteRunner } from '../../src/server/jobs/runners.js'

const hour = 3_600_000

/** Whoever calls the endpoint comes and goes: what stays is a process with `autoRun`, or Payload's command. */
const noteIfStaying = async ({ payload, payloadAPI }: PayloadRequest): Promise<void> => {
  const runners = payloadAPI === 'REST' ? null : await noteRunner(payload)
  if (!runners) return
  const t = translate(payload.config.i18n.fallbackLanguage)
  const params = { count: runners.length, names: namesOfRunners(runners) }
  payload.logger.warn(
    `payload-plugin-privacy: ${t('installation.jobRunners.what', params)} ${t('installation.jobRunners.remedy', params)}`,
  )
}

type ScheduleConfig = NonNullable<TaskConfig['schedule']>[number]

interface Schedule {
  readonly slug: string
  readonly cron: string
  /** Milliseconds after which a job that is still running was running in a process that is gone. Default: an hour. */
  readonly longestRun?: number
  /** Makes up for nights that were missed. */
  readonly nightly?: boolean
}

const overdue = (payload: Payload, { slug, nightly = false }: Schedule): Promise<boolean> =>
  nightly ? isOverdue(payload, slug) : Promise.resolve(false)

export const schedule = (one: Schedule): ScheduleConfig => ({
  cron: one.cron,
  queue: 'default',
  hooks: {
    beforeSchedule: async ({ queueable, req }) => {
      await noteIfStaying(req)
      const now = new Date()
      const waitUntil = (await overdue(req.payload, one)) ? now : (queueable.waitUntil ?? now)
      const waits = await isQueued(req.payload, one.slug, waitUntil, one.longestRun ?? hour)
      return { input: {}, shouldSchedule: !waits, ...(waitUntil === now ? {} : { waitUntil }) }
    },
  },
})

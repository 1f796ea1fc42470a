/** Which editions a request may read: editors all of them, everybody else the public ones. */
import type { Access, PayloadRequest, Where } from 'payload'
import { localDate, type LocalDate } from '../../src/policy/dates.js'
import type { EditionEvent } from '../../src/policy/publication.js'
import type { PrivacyContext } from '../../src/server/context.js'
import { readTimeZone } from '../../src/server/settings.js'

type EventHead = Pick<EditionEvent, 'policy' | 'number' | 'type'>

const isEdition = ({ policy, number }: EventHead): Where => ({
  and: [{ policy: { equals: policy } }, { number: { equals: number } }],
})

const isNotEdition = ({ policy, number }: EventHead): Where => ({
  or: [{ policy: { not_equals: policy } }, { number: { not_equals: number } }],
})

/**
 * The rule of `publicEditions` (src/policy/timeline.ts) as a condition for the database, so that no door has to load
 * editions in order to hide them: in effect or announced, and not withdrawn.
 */
export const publicEditionsWhere = (events: readonly EventHead[], day: LocalDate): Where => ({
  and: [
    {
      or: [
        { effectiveFrom: { less_than_equal: day } },
        ...events.filter((event) => event.type === 'announcement').map(isEdition),
      ],
    },
    ...events.filter((event) => event.type === 'withdrawal').map(isNotEdition),
  ],
})

const readEvents = async (context: PrivacyContext, req: PayloadRequest): Promise<EventHead[]> => {
  const { docs } = await req.payload.db.find<EventHead & { id: string }>({
    collection: context.slugs.publicationEvents,
    pagination: false,
    limit: 0,
    select: { policy: true, number: true, type: true },
    req,
  })
  return docs
}

/** Anonymous readers get the edition in force, past ones and announced ones: never an unannounced future edition. */
export const readPublicEditions =
  (context: PrivacyContext): Access =>
  async ({ req }) => {
    if (await context.can.edit({ req })) return true
    const [events, timeZone] = await Promise.all([readEvents(context, req), readTimeZone(req.payload)])
    return publicEditionsWhere(events, localDate(context.now(), timeZone))
  }

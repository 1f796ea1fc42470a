/** How many people are on each newsletter, and what this installation cannot do for them. */
import type { Payload } from 'payload'
import { type SignUpState, signUpStates } from '../../newsletter/states.js'
import { allLists, listTitle } from './lists.js'
import { countSignUps, isProof, newsletterOf } from './store.js'

export type StateCounts = Readonly<Record<SignUpState, number>>

export interface NewsletterCounts {
  /** Null for sign-ups of newsletters that the options name no more. */
  readonly list: string | null
  readonly title: string
  readonly counts: StateCounts
}

export interface NewsletterOverview {
  /** In the order of the options, and news about the policy last. */
  readonly newsletters: readonly NewsletterCounts[]
  /** Whether Payload's jobs run by themselves: else what is due is deleted with the next sign-up. */
  readonly jobsRun: boolean
  /** False where Payload has no mail adapter: then nobody can confirm. */
  readonly hasMail: boolean
  /** Days after which what is unconfirmed is deleted. */
  readonly pendingDays: number
  /** Whether the site keeps a list of those who must not be written to again. */
  readonly bars: boolean
}

/** @param locale of the newsletters' names */
export const newsletterOverview = async (payload: Payload, locale: string): Promise<NewsletterOverview> => {
  const { jobsRun, pendingDays, noList } = newsletterOf(payload)
  const keys = allLists(payload).map(({ key }) => key)
  const countsOf = async (list: object): Promise<StateCounts> =>
    Object.fromEntries(
      await Promise.all(
        signUpStates.map(async (state) => [
          state,
          await countSignUps(payload, {
            and: [{ state: { equals: state } }, { list }, ...(state === 'ended' ? [isProof(true)] : [])],
          }),
        ]),
      ),
    ) as StateCounts
  const [others, ...known] = await Promise.all([
    countsOf({ not_in: keys }),
    ...keys.map((key) => countsOf({ equals: key })),
  ])
  const newsletters = known.map((counts, index) => {
    const list = keys[index] ?? ''
    return { list, title: listTitle(payload, list, locale), counts }
  })
  const isThere = Object.values(others).some((count) => count > 0)
  return {
    newsletters: [...newsletters, ...(isThere ? [{ list: null, title: '', counts: others }] : [])],
    jobsRun,
    hasMail: payload.email.name !== 'console',
    pendingDays,
    bars: noList !== null,
  }
}

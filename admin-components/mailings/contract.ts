/** Parts of what the endpoint of an edition's mailing answers. */
import type { MailingView } from '../../src/server/mailings/view.js'

export type { MailingView }
export type MailingAudience = MailingView['audiences'][number]
export type Mailing = NonNullable<MailingView['mailing']>
export type MailingCounts = Mailing['counts']
export type MailingProblem = Mailing['problems'][number]
export type ProblemState = MailingProblem['state']

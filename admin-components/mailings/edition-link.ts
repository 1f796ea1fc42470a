/** What the list of editions says about telling people of one of them. */
import type { TFunction } from 'i18next'
import type { MailingHead } from '../../src/server/mailings/heads.js'
import type { EditionHead, EditionState } from '../../src/server/views.js'
import { resultWords } from './outcome.js'

export interface EditionMailing {
  readonly head: MailingHead | null
  /** The mailing about its withdrawal; null if there is none. */
  readonly withdrawal: MailingHead | null
  /** Below `mailingsAdmin.link`: what the link to it is called. */
  readonly link: 'ask' | 'see' | 'tellWithdrawn'
}

type Told = Pick<EditionHead, 'number' | 'kind' | 'state' | 'enteredAfterwards'>

const tellableStates: readonly EditionState[] = ['hidden', 'announced', 'inForce']

/** As `mailingRefusal` decides on the server. */
const isTellable = ({ kind, state, enteredAfterwards }: Told): boolean =>
  kind !== 'technical' && !enteredAfterwards && tellableStates.includes(state)

/**
 * Null where there is nothing to say: technical changes and what was entered afterwards are never told, and of what is
 * over nobody is told any more. Those who were told of an edition can be told that it is withdrawn.
 * @param heads of the policy; null where the site sends no mails
 */
export const editionMailing = (
  edition: Told,
  heads: readonly MailingHead[] | null,
  mayApprove: boolean,
): EditionMailing | null => {
  const { number, state } = edition
  const headAbout = (about: MailingHead['about']) =>
    heads?.find((one) => one.number === number && one.about === about) ?? null
  const [head, withdrawal] = [headAbout('change'), headAbout('withdrawal')]
  if (head) {
    const tells = state === 'withdrawn' && head.told > 0 && !withdrawal && mayApprove
    return { head, withdrawal, link: tells ? 'tellWithdrawn' : 'see' }
  }
  const asks = heads !== null && mayApprove && isTellable(edition)
  return asks ? { head, withdrawal, link: 'ask' } : null
}

/** @param format how an instant is written */
export const mailingWords = (
  head: MailingHead | null,
  t: TFunction,
  format: (instant: string) => string,
): string => {
  if (!head) return t('mailingsAdmin.link.none')
  const { state, sendAt, sent, failed, uncertain } = head
  if (state !== 'finished') return t(`mailingsAdmin.link.${state}`, { when: format(sendAt) })
  const counts = { sent, failed, uncertain, total: sent + failed + uncertain }
  return resultWords({ state, counts }, t)
}

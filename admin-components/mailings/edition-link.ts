/** What the list of editions says about telling people of one of them. */
import type { TFunction } from 'i18next'
import type { ChangeKind } from '../../src/policy/change-kinds.js'
import type { MailingHead } from '../../src/server/mailings/heads.js'
import type { EditionState } from '../../src/server/views.js'
import { resultWords } from './outcome.js'

export interface EditionMailing {
  readonly head: MailingHead | null
  /** Below `mailingsAdmin.link`: what the link to it is called. */
  readonly link: 'ask' | 'see'
}

const tellable: readonly EditionState[] = ['hidden', 'announced', 'inForce']

/**
 * Null where there is nothing to say: technical changes are never told, and of what is over nobody is told any more.
 * @param heads of the policy; null where the site sends no mails
 */
export const editionMailing = (
  {
    number,
    kind,
    state,
  }: { readonly number: number; readonly kind: ChangeKind; readonly state: EditionState },
  heads: readonly MailingHead[] | null,
  mayApprove: boolean,
): EditionMailing | null => {
  const head = heads?.find((one) => one.number === number) ?? null
  if (head) return { head, link: 'see' }
  const asks = heads !== null && mayApprove && kind !== 'technical' && tellable.includes(state)
  return asks ? { head, link: 'ask' } : null
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

/** Codes of mail servers, in words that help an editor. */

import type { MailingProblem } from './contract.js'

/** Keys below `mailingsAdmin.reasons`. */
export type ReasonKey =
  'refused' | 'later' | 'login' | 'connection' | 'unknown' | 'interrupted' | 'gone' | 'noMailServer'

const connection = [
  'ECONNECTION',
  'ECONNREFUSED',
  'ECONNRESET',
  'EDNS',
  'ESOCKET',
  'ETIMEDOUT',
  'ETLS',
  'ENOTFOUND',
]
const login = ['EAUTH', 'ENOAUTH', 'EOAUTH2', '530', '534', '535', '538']

/**
 * An SMTP reply says more than the name of an error beside it: 5xx is for good, 4xx for now (RFC 5321 section 4.2.1).
 * @param problem.reason as the server keeps it: codes between blanks, for example `550 EENVELOPE`; none for a mail that
 * nobody came back to, `GONE` for somebody who left meanwhile
 */
export const reasonKey = ({ reason, state }: Pick<MailingProblem, 'reason' | 'state'>): ReasonKey => {
  const codes = reason.split(' ').filter(Boolean)
  if (codes.length === 0) return state === 'uncertain' ? 'interrupted' : 'unknown'
  if (codes.includes('GONE')) return 'gone'
  if (codes.includes('NOMAILSERVER')) return 'noMailServer'
  if (codes.some((code) => login.includes(code))) return 'login'
  if (codes.some((code) => /^5\d\d$/.test(code))) return 'refused'
  if (codes.some((code) => /^4\d\d$/.test(code))) return 'later'
  return codes.some((code) => connection.includes(code)) ? 'connection' : 'unknown'
}

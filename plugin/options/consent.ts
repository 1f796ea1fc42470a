import { consentCookieName } from '../../src/consent/consent-cookie.js'
import { type ConsentSettings, corners } from '../../src/server/context.js'
import { checkFunction, checkKeys, checkRecord, wrongOption } from './problem.js'

/** What a host may say about asking for consent. All may be left out. */
export type ConsentOptions = Partial<ConsentSettings>

const names = [
  'cookieName',
  'cookieDomain',
  'validMonths',
  'disputeWindowDays',
  'corner',
  'postsPerMinute',
  'clientAddress',
] as const satisfies readonly (keyof ConsentSettings)[]

/** The last hop is the one that the site's own proxy has seen; the ones before it are the client's word. */
const lastForwarded: ConsentSettings['clientAddress'] = (req) =>
  req.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'

const defaults: ConsentSettings = {
  cookieName: consentCookieName,
  cookieDomain: null,
  validMonths: 6,
  disputeWindowDays: 30,
  corner: 'bottom-left',
  postsPerMinute: 120,
  clientAddress: lastForwarded,
}

/** What each number may be, with its reason. */
const ranges = {
  validMonths: [1, 12, 'A visitor is asked anew at least once a year'],
  disputeWindowDays: [0, 365, 'Proof of an ended consent is to be deleted soon (PR-02)'],
  postsPerMinute: [1, 1_000_000, 'Nobody decides that often'],
} as const

const isDomain = (domain: unknown): boolean =>
  typeof domain === 'string' && /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*$/.test(domain)

const checkRange = (name: keyof typeof ranges, value: number): void => {
  const [least, most, reason] = ranges[name]
  if (!Number.isInteger(value) || value < least || value > most)
    throw wrongOption(`consent.${name}`, value, `Give a whole number from ${least} to ${most}. ${reason}.`)
}

/** @throws where a value is of the wrong kind or out of range */
export const resolveConsent = (given: ConsentOptions | undefined): ConsentSettings => {
  checkRecord('consent', given)
  checkKeys('consent', given, names)
  const consent: ConsentSettings = { ...defaults, ...given }
  checkFunction('consent.clientAddress', consent.clientAddress, '(req) => string')
  Object.keys(ranges).forEach((name) =>
    checkRange(name as keyof typeof ranges, consent[name as keyof typeof ranges]),
  )
  if (typeof consent.cookieName !== 'string' || !/^[a-z][a-z0-9_-]{0,39}$/i.test(consent.cookieName))
    throw wrongOption(
      'consent.cookieName',
      consent.cookieName,
      'Use letters, digits, _ and -, at most 40 characters.',
    )
  if (consent.cookieDomain !== null && !isDomain(consent.cookieDomain))
    throw wrongOption(
      'consent.cookieDomain',
      consent.cookieDomain,
      'Give the domain that the hosts share, for example "skole.dk", or null.',
    )
  if (!corners.includes(consent.corner))
    throw wrongOption('consent.corner', consent.corner, `Choose one of: ${corners.join(', ')}.`)
  return consent
}

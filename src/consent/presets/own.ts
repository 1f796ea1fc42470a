/** What every site with this plugin stores: the visitor's choice, and the editor's login. */
import type { Duration } from '../duration.js'
import type { PresetText, ServicePreset } from './preset.js'

/** Where an answer that could not be sent waits (src/banner/runtime/record.ts). */
const unsentKey = 'privacy_consent_unsent'

/** Keys of the two below. */
export const ownServiceKeys: readonly string[] = ['privacy-consent', 'payload-login']

const site = {
  provider: { da: 'Denne hjemmeside', en: 'This website' },
  category: 'necessary',
  policyUrl: null,
  country: 'DK',
  safeguard: null,
  thirdPartyAccess: false,
  hosts: [],
  signals: [],
  reload: false,
  checked: '2026-11-22',
  documented: true,
} as const

/** The visitor's choice about cookies. */
export const privacyConsent = ({
  cookieName,
  validMonths,
}: {
  readonly cookieName: string
  readonly validMonths: number
}): ServicePreset => ({
  ...site,
  key: 'privacy-consent',
  name: 'Cookievalg',
  purpose: {
    da: 'Husker, hvad du har sagt ja og nej til, så vi ikke skal spørge igen på hver side.',
    en: 'Remembers what you said yes and no to, so that we do not have to ask again on every page.',
  },
  exemption: {
    basis: 'requested',
    justification: {
      da: 'Du har bedt om, at vi husker dit valg. Uden denne cookie kan hjemmesiden ikke det, og du ville blive spurgt igen på hver side.',
      en: 'You asked for your choice to hold. Without this cookie the website cannot remember it, and you would be asked again on every page.',
    },
  },
  cookies: [
    {
      name: cookieName,
      storage: 'cookie',
      duration: { unit: 'months', count: validMonths },
      party: 'first',
      purpose: { da: 'Dit valg, og hvornår du traf det.', en: 'Your choice, and when you made it.' },
    },
    {
      name: unsentKey,
      storage: 'localStorage',
      duration: { unit: 'months', count: validMonths },
      party: 'first',
      purpose: {
        da: 'Dit valg, hvis det ikke kunne sendes til os. Det bliver slettet, så snart vi har fået det.',
        en: 'Your choice, if it could not be sent to us. It is deleted as soon as we have got it.',
      },
    },
  ],
  source: null,
})

const cookie = (name: string, duration: Duration, purpose: PresetText) =>
  ({ name, storage: 'cookie', duration, party: 'first', purpose }) as const

/** The editors' login to Payload. */
export const payloadLogin = ({
  cookiePrefix,
  minutes,
}: {
  readonly cookiePrefix: string
  /** How long a login lasts. */
  readonly minutes: number
}): ServicePreset => ({
  ...site,
  key: 'payload-login',
  name: 'Login for redaktører',
  purpose: {
    da: 'Lader hjemmesidens redaktører logge ind. Almindelige besøgende får ikke de cookies.',
    en: 'Lets the website’s editors log in. Ordinary visitors do not get these cookies.',
  },
  exemption: {
    basis: 'requested',
    justification: {
      da: 'En redaktør, der logger ind, har bedt om også at være logget ind på den næste side. Det kan hjemmesiden ikke sørge for uden cookies.',
      en: 'An editor who logs in has asked to stay logged in from page to page. The website cannot do that without cookies.',
    },
  },
  cookies: [
    cookie(
      `${cookiePrefix}-token`,
      { unit: 'minutes', count: minutes },
      { da: 'Holder redaktøren logget ind.', en: 'Keeps the editor logged in.' },
    ),
    cookie(
      `${cookiePrefix}-theme`,
      { unit: 'years', count: 1 },
      {
        da: 'Husker, om redaktøren vil se lyse eller mørke sider.',
        en: 'Remembers whether the editor wants light or dark pages.',
      },
    ),
    cookie(
      `${cookiePrefix}-lng`,
      { unit: 'years', count: 1 },
      {
        da: 'Husker, hvilket sprog redaktøren vil arbejde på.',
        en: 'Remembers which language the editor wants to work in.',
      },
    ),
  ],
  source: 'https://payloadcms.com/docs/authentication/cookies',
})

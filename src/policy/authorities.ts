/**
 * The two Danish authorities, in one place. Facts only, each with its source and the day it was checked.
 * An edition keeps what stood here when it was approved.
 */
import type { Authority } from './content.js'

export interface AuthorityFact extends Authority {
  readonly supervises: 'personalData' | 'cookies'
  readonly source: string
  /** ISO date on which the facts were last compared with the source. */
  readonly checked: string
}

export const authorities = {
  datatilsynet: {
    key: 'datatilsynet',
    supervises: 'personalData',
    name: { da: 'Datatilsynet', en: 'The Danish Data Protection Agency (Datatilsynet)' },
    address: 'Carl Jacobsens Vej 35, 2500 Valby',
    phone: '33 19 32 00',
    email: 'dt@datatilsynet.dk',
    website: 'https://www.datatilsynet.dk',
    source: 'https://www.datatilsynet.dk/english/the-danish-data-protection-agency/contact/',
    checked: '2026-11-21',
  },
  digitaliseringsstyrelsen: {
    key: 'digitaliseringsstyrelsen',
    supervises: 'cookies',
    name: {
      da: 'Digitaliseringsstyrelsen',
      en: 'The Danish Agency for Digital Government (Digitaliseringsstyrelsen)',
    },
    address: 'Landgreven 4, 1301 København K',
    phone: '33 92 52 00',
    email: 'digst@digst.dk',
    website: 'https://digst.dk',
    source: 'https://lifeindenmark.borger.dk/about-life-in-denmark/privacy-policy/read-about-personal-data',
    checked: '2026-11-21',
  },
} as const satisfies Record<string, AuthorityFact>

export type AuthorityKey = keyof typeof authorities

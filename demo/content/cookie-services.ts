/** What the school's website uses from others. The services do not exist; `demo/services` plays them. */
import { servicesHost } from '../site/services'

type Both = Readonly<Record<'da' | 'en', string>>

export interface SeededService {
  readonly key: string
  readonly category: 'functional' | 'statistics'
  readonly name: string
  readonly provider: string
  readonly country: string
  readonly thirdPartyAccess: boolean
  readonly hosts: readonly string[]
  readonly purpose: Both
  readonly cookies: readonly {
    readonly name: string
    readonly storage: 'cookie' | 'localStorage'
    readonly duration: { readonly unit: 'minutes' | 'days' | 'months'; readonly count: number }
    readonly party: 'first' | 'third'
    readonly purpose: Both
  }[]
}

export const services = (): readonly SeededService[] => [
  {
    key: 'taelling',
    category: 'statistics',
    name: 'Tælling',
    provider: 'Tælling ApS',
    country: 'DK',
    thirdPartyAccess: false,
    hosts: [servicesHost()],
    purpose: {
      da: 'Tæller, hvor mange der læser hvilke sider, så vi kan se, hvad der er svært at finde.',
      en: 'Counts how many people read which pages, so that we can see what is hard to find.',
    },
    cookies: [
      {
        name: '_pk_id.*',
        storage: 'cookie',
        duration: { unit: 'months', count: 13 },
        party: 'first',
        purpose: {
          da: 'Et tilfældigt nummer, så den samme browser ikke bliver talt to gange.',
          en: 'A random number, so that the same browser is not counted twice.',
        },
      },
      {
        name: '_pk_ses.*',
        storage: 'cookie',
        duration: { unit: 'minutes', count: 30 },
        party: 'first',
        purpose: {
          da: 'Husker, at et besøg er i gang.',
          en: 'Remembers that a visit is going on.',
        },
      },
    ],
  },
  {
    key: 'filmrulle',
    category: 'functional',
    name: 'Filmrulle',
    provider: 'Filmrulle A/S',
    country: 'DK',
    thirdPartyAccess: true,
    hosts: [servicesHost()],
    purpose: {
      da: 'Viser skolens film på siden.',
      en: 'Shows the school’s films on the page.',
    },
    cookies: [
      {
        name: 'filmrulle_seer',
        storage: 'cookie',
        duration: { unit: 'days', count: 30 },
        party: 'third',
        purpose: {
          da: 'Filmrulle ser, hvilke film den samme browser har vist.',
          en: 'Filmrulle sees which films the same browser has shown.',
        },
      },
      {
        name: 'filmrulle_lyd',
        storage: 'localStorage',
        duration: { unit: 'months', count: 12 },
        party: 'third',
        purpose: { da: 'Husker, hvor højt du hører.', en: 'Remembers how loud you listen.' },
      },
    ],
  },
  {
    key: 'strandkort',
    category: 'functional',
    name: 'Strandkort',
    provider: 'Strandkort AS',
    country: 'NO',
    thirdPartyAccess: true,
    hosts: [servicesHost()],
    purpose: {
      da: 'Viser et kort, så du kan finde vej til os.',
      en: 'Shows a map, so that you can find your way to us.',
    },
    cookies: [
      {
        name: 'strandkort_visning',
        storage: 'cookie',
        duration: { unit: 'days', count: 30 },
        party: 'third',
        purpose: {
          da: 'Strandkort tæller, hvor tit et kort bliver vist.',
          en: 'Strandkort counts how often a map is shown.',
        },
      },
    ],
  },
]

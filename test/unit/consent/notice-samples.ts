/** A cookie list as small as can be, and ways to change one thing of it. */
import type {
  DeclaredCategory,
  DeclaredCookie,
  DeclaredService,
  NoticeContent,
} from '../../../src/consent/notice.js'
import type { Controller, Localized } from '../../../src/policy/content.js'

export type Cookie = DeclaredCookie<Localized>
export type Service = DeclaredService<Localized>
export type Category = DeclaredCategory<Localized>

export const controller: Controller = {
  name: 'Ådalens Efterskole',
  cvr: '12345678',
  address: null,
  phone: null,
  email: null,
  website: null,
  contacts: [],
}

export const cookie = (more: Partial<Cookie> = {}): Cookie => ({
  name: '_pk_id*',
  storage: 'cookie',
  duration: { unit: 'months', count: 6 },
  party: 'first',
  purpose: { da: 'Tæller besøg.', en: 'Counts visits.' },
  ...more,
})

export const service = (number: number, more: Partial<Service> = {}): Service => ({
  key: `service-${number}`,
  number,
  name: `Tjeneste ${number}`,
  provider: 'Skolen',
  purpose: { da: 'Se, hvad der bliver læst.', en: 'See what is read.' },
  policyUrl: null,
  country: 'DK',
  safeguard: null,
  thirdPartyAccess: false,
  hosts: ['stat.skolen.dk'],
  signals: [],
  reload: false,
  exemption: null,
  cookies: [cookie()],
  since: 1,
  ...more,
})

export const category = (
  key: string,
  services: readonly Service[],
  more: Partial<Category> = {},
): Category => ({
  key,
  locked: key === 'necessary',
  title: { da: `Kategori ${key}`, en: `Category ${key}` },
  description: { da: 'Hvad det er.', en: 'What it is.' },
  services,
  ...more,
})

export const exemption: Service['exemption'] = { basis: 'requested', justification: { da: 'Login.' } }

const texts = {
  title: 'Må vi?',
  intro: 'Om hvad.',
  thirdParties: 'Ingen.',
  changeable: 'Altid.',
  reject: 'Nej',
  accept: 'Ja',
  choose: 'Selv',
}

/** Necessary 1, statistics 2 and 3, marketing 4. */
export const list = (categories?: readonly Category[], more: Partial<NoticeContent> = {}): NoticeContent => ({
  defaultLocale: 'da',
  controller,
  policySlug: 'privatlivspolitik',
  validMonths: 6,
  texts: { da: texts, en: texts },
  categories: categories ?? [
    category('necessary', [service(1, { exemption })]),
    category('statistics', [service(2), service(3)]),
    category('marketing', [service(4, { country: 'US', safeguard: { da: 'Rammeaftalen.' } })]),
  ],
  ...more,
})

/** The list with one service changed. */
export const changed = (
  number: number,
  change: Partial<Service> | ((service: Service) => Partial<Service>),
  from = list(),
): NoticeContent => ({
  ...from,
  categories: from.categories.map((one) => ({
    ...one,
    services: one.services.map((each) =>
      each.number === number ? { ...each, ...(typeof change === 'function' ? change(each) : change) } : each,
    ),
  })),
})

/** The list with a service in another category. */
export const moved = (number: number, to: string, from = list()): NoticeContent => {
  const found = from.categories.flatMap(({ services }) => services).find((one) => one.number === number)
  return {
    ...from,
    categories: from.categories.map((one) => ({
      ...one,
      services: [
        ...one.services.filter((each) => each.number !== number),
        ...(one.key === to && found ? [found] : []),
      ],
    })),
  }
}

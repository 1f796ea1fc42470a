/** A notice with services to decide on, and visitors who post their decisions as a browser does. */
import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import type { DeclaredService, NoticeContent } from '../../../src/consent/notice.js'
import { storeNotice } from '../../../src/consent/stored-notice.js'
import type { Localized } from '../../../src/policy/content.js'
import { deriveSealKey } from '../../../src/policy/seal.js'
import { flushCounts } from '../../../src/server/consent/counts.js'
import type { ConsentRow } from '../../../src/server/consent/row.js'
import { privacyContext } from '../../../src/server/context.js'
import type { TestSite } from '../../support/site.js'

const both = (text: string): Localized => ({ da: `${text} på dansk`, en: `${text} in English` })

const service = (
  number: number,
  key: string,
  more: Partial<DeclaredService<Localized>> = {},
): DeclaredService<Localized> => ({
  key,
  number,
  name: key.toUpperCase(),
  provider: `${key} ApS`,
  purpose: both(`What ${key} is for`),
  policyUrl: `https://${key}.example/privacy`,
  country: 'DK',
  safeguard: null,
  thirdPartyAccess: false,
  hosts: [`${key}.example`],
  signals: [],
  reload: false,
  exemption: null,
  cookies: [
    {
      name: `_${key}_*`,
      storage: 'cookie',
      duration: { unit: 'months', count: 6 },
      party: 'first',
      purpose: both(`What the cookie of ${key} is for`),
    },
  ],
  since: 1,
  ...more,
})

const category = (key: string, services: readonly DeclaredService<Localized>[]) => ({
  key,
  locked: key === 'necessary',
  title: both(key),
  description: both(`About ${key}`),
  services,
})

const texts = {
  title: 'Cookies',
  intro: 'Må vi?',
  thirdParties: 'To andre får noget at vide.',
  changeable: 'Du kan altid ændre det.',
  reject: 'Kun nødvendige',
  accept: 'Tillad alle',
  choose: 'Vælg selv',
}

/** Four optional services: 2 and 3 are statistics, 4 is functional, 5 is marketing. */
export const contentWith = (revision: number): NoticeContent => ({
  defaultLocale: 'da',
  controller: {
    name: 'Skolen',
    cvr: '12345678',
    address: 'Vej 1, 8000 Aarhus C',
    phone: '12 34 56 78',
    email: 'kontor@skolen.example',
    website: null,
    contacts: [],
  },
  policySlug: 'privatlivspolitik',
  validMonths: 6,
  texts: { da: texts, en: texts },
  categories: [
    category('necessary', [
      service(1, 'login', { exemption: { basis: 'requested', justification: both('Needed') } }),
    ]),
    category('functional', [service(4, 'kort', { thirdPartyAccess: true })]),
    category('statistics', [
      service(2, 'matomo'),
      service(3, 'taeller'),
      ...(revision > 1 ? [service(6, 'ny', { since: revision })] : []),
    ]),
    category('marketing', [service(5, 'reklame', { country: 'US', safeguard: both('Contract') })]),
  ],
})

export const issueNotice = async (payload: Payload, revision = 1, content = contentWith(revision)) => {
  const { slugs, secrets, now } = privacyContext(payload)
  const changes = { changes: [], material: [], askedAgain: [], notAskedAgain: [] }
  const notice = { revision, publishedAt: now().toISOString(), content, changes, previousHash: null }
  const by = { collection: 'users', id: '1', label: 'test' }
  const row = storeNotice(notice, by, deriveSealKey(secrets[0] as string))
  await payload.db.create({ collection: slugs.notices, data: { ...row } })
}

export const post = (
  site: Pick<TestSite, 'rest'>,
  body: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
) =>
  site.rest('/privacy/consent', {
    method: 'POST',
    body: {
      revision: 1,
      granted: ['matomo'],
      method: 'banner',
      locale: 'da',
      requestId: randomUUID(),
      ...body,
    },
    headers,
  })

export const postForm = (
  site: Pick<TestSite, 'fetch'>,
  fields: readonly (readonly [string, string])[],
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  site.fetch('/privacy/consent', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Sec-Fetch-Site': 'same-origin',
      ...headers,
    },
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
  })

export const rows = async (payload: Payload): Promise<readonly ConsentRow[]> =>
  (
    await payload.db.find<ConsentRow>({
      collection: privacyContext(payload).slugs.consents,
      sort: 'decidedAt',
      limit: 0,
      pagination: false,
    })
  ).docs

/** Counts by name, as they are once what is held in memory is written. */
export const counts = async (payload: Payload): Promise<Readonly<Record<string, number>>> => {
  await flushCounts(payload)
  const { docs } = await payload.db.find<{ id: string; count: number }>({
    collection: privacyContext(payload).slugs.consentCounts,
    limit: 0,
    pagination: false,
  })
  return Object.fromEntries(docs.map(({ id, count }) => [id, count]))
}

/** A cookie list as editors write one. */
import type { TestSite } from '../../support/site.js'

type Fields = Readonly<Record<string, unknown>>

const collections = { categories: 'cookie-categories', services: 'cookie-services' } as const

const titles: Readonly<Record<string, string>> = {
  necessary: 'Nødvendige',
  functional: 'Funktionelle',
  statistics: 'Statistik',
  marketing: 'Markedsføring',
}

const find = async ({ payload }: TestSite, collection: string, key: string) =>
  (await payload.find({ collection: collection as 'users', where: { key: { equals: key } }, limit: 1 }))
    .docs[0]

/** Makes the category, or changes it where it is there. */
export const saveCategory = async (site: TestSite, key: string, more: Fields = {}, locale = 'da') => {
  const known = await find(site, collections.categories, key)
  const collection = collections.categories as 'users'
  const fields = { title: titles[key] ?? key, description: `Til ${key}.`, active: true, ...more }
  if (known)
    return site.payload.update({
      collection,
      id: known.id,
      locale: locale as 'da',
      data: { active: true, ...more } as never,
    })
  return site.payload.create({ collection, locale: locale as 'da', data: { key, ...fields } as never })
}

export const storedCookie = (more: Fields = {}) => ({
  name: '_pk_id.*',
  storage: 'cookie',
  duration: { unit: 'months', count: 6 },
  party: 'first',
  purpose: 'Tæller besøg.',
  ...more,
})

/** Makes the service, or changes it where it is there. */
export const saveService = async (site: TestSite, key: string, more: Fields = {}, locale = 'da') => {
  const known = await find(site, collections.services, key)
  const collection = collections.services as 'users'
  if (known)
    return site.payload.update({ collection, id: known.id, locale: locale as 'da', data: more as never })
  const data = {
    key,
    name: `Tjeneste ${key}`,
    provider: 'Skolen',
    category: 'statistics',
    active: true,
    purpose: `Bruges til ${key}.`,
    country: 'DK',
    thirdPartyAccess: false,
    hosts: [`${key}.skolen.example`],
    cookies: [storedCookie()],
    ...more,
  }
  return site.payload.create({ collection, locale: locale as 'da', data: data as never })
}

export const removeService = async (site: TestSite, key: string): Promise<void> => {
  const known = await find(site, collections.services, key)
  if (known) await site.payload.delete({ collection: collections.services as 'users', id: known.id })
}

/** Away with what the plugin declares by itself at the start: a test says what is on its list. */
export const emptyList = async ({ payload }: TestSite): Promise<void> => {
  await payload.delete({ collection: collections.services as 'users', where: { key: { exists: true } } })
}

export const loginService = {
  category: 'necessary',
  hosts: [],
  exemption: { basis: 'requested', justification: 'Uden den kan ingen logge ind.' },
  cookies: [
    storedCookie({ name: 'payload-token', duration: { unit: 'hours', count: 2 }, purpose: 'Husker login.' }),
  ],
}

export const review = (site: TestSite, query = '', token: string | undefined = site.token) =>
  site.rest(`/privacy/notice/review${query}`, { token })

export const publish = (site: TestSite, body: Fields = {}, token: string | undefined = site.token) =>
  site.rest('/privacy/notice/publish', { method: 'POST', body, token })

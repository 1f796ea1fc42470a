/**
 * Declares what the website uses, and publishes the list as an editor does. Where the demo starts beside another port
 * than before, the services are on another host, and the list is published anew.
 */
import config from '@payload-config'
import { handleEndpoints, type Payload } from 'payload'
import { login } from './login.mjs'
import { type SeededService, services } from './cookie-services'

const dataIn = (locale: 'da' | 'en', service: SeededService, ids: readonly unknown[]) => ({
  ...service,
  hosts: [...service.hosts],
  purpose: service.purpose[locale],
  cookies: service.cookies.map((cookie, index) => ({
    ...cookie,
    id: ids[index],
    purpose: cookie.purpose[locale],
  })),
})

const collection = 'cookie-services'

const find = async (payload: Payload, key: string) =>
  (await payload.find({ collection, where: { key: { equals: key } }, depth: 0 })).docs[0]

const declare = async (payload: Payload, service: SeededService): Promise<void> => {
  if (await find(payload, service.key)) return
  const made = await payload.create({ collection, locale: 'da', data: dataIn('da', service, []) })
  const rows: readonly { readonly id?: unknown }[] = made.cookies ?? []
  const ids = rows.map(({ id }) => id)
  await payload.update({ collection, id: made.id, locale: 'en', data: dataIn('en', service, ids) })
}

/** What an editor has deleted stays deleted. */
const move = async (payload: Payload, { key, hosts }: SeededService): Promise<boolean> => {
  const present = await find(payload, key)
  const before: readonly string[] = present?.hosts ?? []
  if (!present || before.join() === hosts.join()) return false
  await payload.update({ collection, id: present.id, locale: 'da', data: { hosts: [...hosts] } })
  return true
}

const publish = async (payload: Payload): Promise<void> => {
  const { token } = await payload.login({ collection: 'users', data: login })
  const response = await handleEndpoints({
    config,
    request: new Request('http://localhost/api/privacy/notice/publish', {
      method: 'POST',
      headers: {
        Authorization: `JWT ${token}`,
        'Content-Type': 'application/json',
        'Sec-Fetch-Site': 'same-origin',
      },
      body: '{}',
    }),
  })
  if (response.status !== 201) throw new Error(`The cookie list was not published: ${await response.text()}`)
}

/** One after the other: each gets the next number. */
export const fillCookies = async (payload: Payload): Promise<void> => {
  for (const service of services()) await declare(payload, service)
  const { totalDocs: published } = await payload.count({ collection: 'cookie-notices' })
  if (published === 0) await publish(payload)
}

export const moveServices = async (payload: Payload): Promise<void> => {
  const moved: boolean[] = []
  for (const service of services()) moved.push(await move(payload, service))
  if (moved.includes(true)) await publish(payload)
}

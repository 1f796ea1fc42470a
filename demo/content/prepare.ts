/** Connects to the database, which migrates it, and fills it where nobody has done so: a start that was killed is mended. */
import config from '@payload-config'
import { getPayload, type Payload } from 'payload'
import { indexesBuilt } from '../database'
import { facts } from './school'
import { fillCookies, moveServices } from './fill-cookies'
import { fillNewsletter } from './fill-newsletter'
import { fillPolicy } from './fill-policy'
import { login } from './login.mjs'

const filled = 'hejrevig:filled'

const fillUser = async (payload: Payload): Promise<void> => {
  const { totalDocs } = await payload.count({
    collection: 'users',
    where: { email: { equals: login.email } },
  })
  if (totalDocs === 0) await payload.create({ collection: 'users', data: login })
}

const fillSettings = async (payload: Payload): Promise<void> => {
  const contactsIn = (locale: 'da' | 'en', ids: readonly unknown[]) =>
    facts.contacts.map((contact, index) => ({ ...contact, id: ids[index], title: contact.title[locale] }))
  const settings = await payload.updateGlobal({
    slug: 'privacy-settings',
    locale: 'da',
    data: {
      controller: { ...facts.controller, contacts: contactsIn('da', []) },
      dataProtectionOfficer: { appointed: 'none' },
      authority: 'datatilsynet',
      languages: ['da', 'en'],
      timeZone: 'Europe/Copenhagen',
    },
  })
  const rows: readonly { readonly id?: unknown }[] = settings.controller.contacts
  await payload.updateGlobal({
    slug: 'privacy-settings',
    locale: 'en',
    data: {
      controller: {
        ...facts.controller,
        contacts: contactsIn(
          'en',
          rows.map(({ id }) => id),
        ),
      },
    },
  })
}

const prepare = async (): Promise<void> => {
  // With `cron`, jobs run from the start: else Payload begins when somebody opens the panel or asks the API.
  const payload = await getPayload({ config, cron: true })
  await indexesBuilt(payload)
  if (!(await payload.kv.get(filled))) {
    await fillUser(payload)
    await fillSettings(payload)
    await fillPolicy(payload)
    await fillCookies(payload)
    await fillNewsletter(payload)
    await payload.kv.set(filled, { by: 'demo' })
  }
  await moveServices(payload)
}

/** A site without its database should not stay and answer with errors. */
export const prepareOrExit = async (): Promise<void> => {
  try {
    await prepare()
  } catch (error) {
    console.error(error)
    process.exit(1)
  }
}

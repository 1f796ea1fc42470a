/** A policy with editions, people who asked to be told, and the editor's doors. */
import type { Payload } from 'payload'
import type { NewsletterOptions } from '../../../plugin/options/newsletter.js'
import { parseAddress } from '../../../src/newsletter/address.js'
import { policyNewsList } from '../../../src/newsletter/mailings.js'
import { newId } from '../../../src/newsletter/tokens.js'
import { privacyContext } from '../../../src/server/context.js'
import { mailingsWorkedOff } from '../../../src/server/mailings/start.js'
import { outbox } from '../../../src/server/newsletter/outbox.js'
import { insertSignUp, signUpKey } from '../../../src/server/newsletter/store.js'
import type { TestSite } from '../../support/site.js'
import { type NewsletterSite, newsletterSite } from './newsletter.js'
import { approve, createDraft, editDraft, fillSettings, type Policy, post, section } from './policy.js'

export interface MailingSite extends NewsletterSite {
  readonly policy: Policy
}

/** A site whose policy has one edition, in force. */
export const mailingSite = async (
  now: () => Date,
  newsletter: NewsletterOptions = {},
): Promise<MailingSite> => {
  const site = await newsletterSite(now, { mailsPerMinute: 1_000_000, ...newsletter })
  await fillSettings(site)
  const policy = await createDraft(site, 'privatlivspolitik', [section('Et', 'Første udgave.')])
  const { status, json } = await approve(site, policy)
  if (status !== 200 && status !== 201) throw new Error(JSON.stringify(json))
  const close = async () => {
    await mailingsWorkedOff(site.payload)
    await site.close()
  }
  return { ...site, policy, close }
}

/** Somebody who asked to be told, as after the confirmation. @returns the sign-up's id */
export const subscriber = async (
  payload: Payload,
  email: string,
  { locale = 'da', list = policyNewsList }: { readonly locale?: string; readonly list?: string } = {},
): Promise<string> => {
  const address = parseAddress(email)
  if (!address) throw new Error(email)
  const id = newId()
  const at = privacyContext(payload).now().toISOString()
  await insertSignUp(payload, {
    id,
    key: signUpKey(list, address),
    list,
    email: address.email,
    state: 'confirmed',
    locale,
    method: 'form',
    requestedAt: at,
    confirmedAt: at,
  })
  return id
}

/** The next edition. @returns its number */
export const nextEdition = async (
  site: MailingSite,
  text: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<number> => {
  await editDraft(site, site.policy, text)
  const { status, json } = await approve(site, site.policy, more)
  if (status >= 300) throw new Error(JSON.stringify(json))
  return json.number
}

/** A post to the mailing of an edition, and everything that follows from it. */
export const mailing = async (
  site: MailingSite,
  number: number,
  body: Readonly<Record<string, unknown>> = { audience: 'subscribers' },
  door = '',
) => {
  const answer = await post(site, `${site.policy.id}/mailings/${number}${door}`, body)
  await mailingsWorkedOff(site.payload)
  return answer
}

export const shown = async (site: TestSite & { readonly policy: Policy }, number: number) =>
  (await site.rest(`/privacy/policies/${site.policy.id}/mailings/${number}`, { token: site.token })).json

export const mails = async (payload: Payload): Promise<readonly Record<string, unknown>[]> => {
  const { docs } = await payload.db.find({
    collection: privacyContext(payload).slugs.mails,
    where: { mailing: { not_equals: outbox } },
    pagination: false,
    limit: 0,
  })
  return docs as unknown as readonly Record<string, unknown>[]
}

/** A site with newsletters and a mail server, and visitors who sign up, read their mail and follow its links. */
import type { Payload } from 'payload'
import type { NewsletterOptions } from '../../../plugin/options/newsletter.js'
import { privacyContext } from '../../../src/server/context.js'
import { outbox } from '../../../src/server/newsletter/outbox.js'
import { mailsWorkedOff } from '../../../src/server/newsletter/queue.js'
import { type ReceivedMail, smtpServer, type SmtpServer } from '../../support/smtp.js'
import { testSite, type TestSite } from '../../support/site.js'

export interface NewsletterSite extends TestSite {
  readonly smtp: SmtpServer
}

export const lists = [
  {
    key: 'nyt',
    title: { da: 'Nyt fra skolen', en: 'School news' },
    frequency: { da: '2–3 gange om året', en: '2–3 times a year' },
  },
  { key: 'elever', title: { da: 'Elevbrevet' }, frequency: { da: 'hver måned' } },
]

export const newsletterSite = async (
  now: () => Date,
  newsletter: NewsletterOptions = {},
): Promise<NewsletterSite> => {
  const smtp = await smtpServer()
  const options = { lists, fields: { name: true, address: true }, postsPerMinute: 1_000_000, ...newsletter }
  const site = await testSite({ now, newsletter: options }, { email: smtp.adapter })
  const close = async () => {
    await mailsWorkedOff(site.payload)
    await site.close()
    await smtp.close()
  }
  return { ...site, smtp, close }
}

/** Rows as they stand in the database. */
export const signUps = async (payload: Payload): Promise<readonly Record<string, unknown>[]> => {
  const { docs } = await payload.db.find({
    collection: privacyContext(payload).slugs.signups,
    pagination: false,
    limit: 0,
  })
  return docs as unknown as readonly Record<string, unknown>[]
}

/** What there is about the mails that follow from a sign-up. */
export const queuedMails = async (
  payload: Payload,
  signUp: string,
): Promise<readonly Record<string, unknown>[]> => {
  const { docs } = await payload.db.find({
    collection: privacyContext(payload).slugs.mails,
    where: { and: [{ mailing: { equals: outbox } }, { recipient: { equals: signUp } }] },
    pagination: false,
    limit: 0,
  })
  return docs as unknown as readonly Record<string, unknown>[]
}

export const wordingOf = async (site: TestSite, list = 'nyt', locale = 'da'): Promise<string> =>
  (await site.rest(`/privacy/newsletter?list=${list}&locale=${locale}`)).json.version

export const signUp = async (
  site: TestSite,
  email: unknown,
  more: Readonly<Record<string, unknown>> = {},
) => {
  const { list = 'nyt', locale = 'da' } = more
  const wording = await wordingOf(site, String(list), String(locale))
  return site.rest('/privacy/newsletter', {
    method: 'POST',
    body: { email, consent: true, list, locale, wording, ...more },
  })
}

/** All mails that came for an address, once nothing is in the queue. */
export const mailsTo = async (site: NewsletterSite, email: string): Promise<readonly ReceivedMail[]> => {
  await mailsWorkedOff(site.payload)
  return site.smtp.received.filter(({ to }) => to.includes(email))
}

export const lastMail = async (site: NewsletterSite, email: string): Promise<ReceivedMail> => {
  const mail = (await mailsTo(site, email)).at(-1)
  if (!mail) throw new Error(`no mail to ${email}`)
  return mail
}

type Door = 'confirm' | 'unsubscribe' | 'manage'

/** The token in the link of a mail's text. */
export const tokenIn = ({ mail }: ReceivedMail, door: Door): string =>
  new RegExp(`/api/privacy/newsletter/${door}\\?t=([\\w.-]+)`).exec(mail.text ?? '')?.[1] ?? ''

export const open = async (site: TestSite, door: Door, token: string, more = '') => {
  const answer = await site.fetch(
    `/privacy/newsletter/${door}?${new URLSearchParams({ t: token }).toString()}${more}`,
  )
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}

/** The button on the page behind a link. */
export const press = async (
  site: TestSite,
  door: Door,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = { 'Sec-Fetch-Site': 'same-origin' },
) => {
  const answer = await site.fetch(`/privacy/newsletter/${door}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  })
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}

/** Signs up and confirms. @returns the tokens of the links in the mail */
export const subscribed = async (
  site: NewsletterSite,
  email: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly unsubscribe: string; readonly manage: string; readonly confirm: string }> => {
  const { status, json } = await signUp(site, email, more)
  if (status !== 202) throw new Error(JSON.stringify(json))
  const mail = await lastMail(site, email)
  const tokens = {
    confirm: tokenIn(mail, 'confirm'),
    unsubscribe: tokenIn(mail, 'unsubscribe'),
    manage: tokenIn(mail, 'manage'),
  }
  const done = await press(site, 'confirm', { t: tokens.confirm })
  if (done.status !== 200) throw new Error(done.text)
  return tokens
}

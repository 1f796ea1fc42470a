/** What a mail about a change says: summary, day, the way to the text and to what changed, and how to stop. */
import type { Payload } from 'payload'
import { translate } from '../../locales/index.js'
import { type MailBlock, type MailContent } from '../../newsletter/mail.js'
import type { MailingAbout } from '../../newsletter/mailings.js'
import { formatDay } from '../../policy/dates.js'
import { privacyContext } from '../context.js'
import { senderOf } from '../newsletter/wording.js'
import { newsletterOf } from '../newsletter/store.js'
import { readArchive, readEdition } from '../read.js'
import type { WithdrawnView } from '../views.js'
import { readWithdrawn } from '../withdrawn.js'
import type { Recipient } from './audience.js'
import type { MailingRow } from './store.js'

const link = (text: string, url: string): MailBlock => ({ kind: 'link', text, url })
const said = (text: string): MailBlock => ({ kind: 'text', text })

/** The part that is the same for everybody who reads one language. */
export type MailBody = Pick<MailContent, 'locale' | 'subject' | 'blocks'> & { readonly sender: string }

/** Languages by name, in the reader's own words. */
const languageName = (code: string, locale: string): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code

/** Whether there is an edition before this one to compare it with. */
const isComparable = async (
  payload: Payload,
  { slug, number }: Pick<MailingRow, 'slug' | 'number'>,
  locale: string,
): Promise<boolean> => {
  const archive = await readArchive(payload, { slug, locale })
  return (
    archive?.editions.some((edition) => edition.number < number && edition.state !== 'withdrawn') ?? false
  )
}

/** A view's words in a mail. */
const wordsOf = async (payload: Payload, view: Pick<WithdrawnView, 'title' | 'edition'>, locale: string) => ({
  title: view.title.value,
  day: formatDay(view.edition.effectiveFrom, locale),
  sender: await senderOf(payload),
})

/** That an edition which people were told of does not come. */
const withdrawalBody = async (
  payload: Payload,
  { slug, number }: Pick<MailingRow, 'slug' | 'number'>,
  locale: string,
): Promise<MailBody | null> => {
  const view = await readWithdrawn(payload, { slug, number, locale })
  if (!view) return null
  const { paths } = privacyContext(payload)
  const t = translate(locale)
  const { url } = newsletterOf(payload)
  const address = (path: string) => new URL(path, url).href
  const words = await wordsOf(payload, view, locale)
  return {
    locale,
    sender: words.sender,
    subject: t('mailings.mail.subject.withdrawn', words),
    blocks: [
      said(t('mailings.mail.greeting')),
      said(t('mailings.mail.withdrawn', words)),
      ...(view.present === null
        ? []
        : [link(t('mailings.mail.present'), address(paths.policy({ slug, locale })))]),
      link(t('mailings.mail.fate'), address(paths.edition({ slug, locale, number }))),
    ],
  }
}

/**
 * The mail about an edition in one language, from the edition as it reads now: what was removed from it is not mailed.
 * @param edition.asEditor also where the public may not see it yet: for a test
 * @returns null where readers may not see the edition
 */
export const mailBody = async (
  payload: Payload,
  edition: Pick<MailingRow, 'slug' | 'number'> & {
    readonly about?: MailingAbout
    readonly asEditor?: boolean
  },
  locale: string,
): Promise<MailBody | null> => {
  if (edition.about === 'withdrawal') return withdrawalBody(payload, edition, locale)
  const { paths } = privacyContext(payload)
  const { slug, number } = edition
  const view = await readEdition(payload, { ...edition, locale })
  if (!view) return null
  const t = translate(locale)
  const { url } = newsletterOf(payload)
  const address = (path: string) => new URL(path, url).href
  const { kind, state, summary } = view.edition
  const words = await wordsOf(payload, view, locale)
  const tense = state === 'announced' || state === 'hidden' ? 'will' : 'has'
  return {
    locale,
    sender: words.sender,
    subject: t(`mailings.mail.subject.${tense}`, words),
    blocks: [
      said(t('mailings.mail.greeting')),
      said(t(`mailings.mail.intro.${tense}`, words)),
      said(t(`mailings.mail.kind.${kind}`)),
      ...(summary
        ? [
            said(`${t('mailings.mail.summary')}\n${summary.value}`),
            ...(summary.locale === locale
              ? []
              : [said(t('mailings.mail.onlyIn', { language: languageName(summary.locale, locale) }))]),
          ]
        : []),
      ...((await isComparable(payload, edition, locale))
        ? [link(t('mailings.mail.comparison'), address(paths.comparison({ slug, locale, number })))]
        : []),
      link(t('mailings.mail.edition'), address(paths.edition({ slug, locale, number }))),
    ],
  }
}

/** The whole mail for one person; a test has no links that would end anything. */
export const mailFor = (body: MailBody, recipient: Recipient | 'test'): MailContent => {
  const t = translate(body.locale)
  const { sender, ...content } = body
  if (recipient === 'test')
    return {
      ...content,
      subject: t('mailings.mail.test.subject', { subject: body.subject }),
      footer: [said(t('mailings.mail.test.footer'))],
    }
  const { manageUrl, unsubscribeUrl } = recipient
  return {
    ...content,
    footer: [
      said(t(manageUrl ? 'mailings.mail.footer.asked' : 'mailings.mail.footer.sender', { sender })),
      ...(manageUrl ? [link(t('mails.footer.manage'), manageUrl)] : []),
      ...(unsubscribeUrl ? [link(t('mails.footer.unsubscribe'), unsubscribeUrl)] : []),
    ],
  }
}

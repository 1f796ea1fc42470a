import type { Config } from 'payload'
import { parseAddress } from '../../src/newsletter/address.js'
import { policyNewsList, subscribersAudience } from '../../src/newsletter/mailings.js'
import type { NewsletterList, NewsletterSettings } from '../../src/server/newsletter/settings.js'
import { checkFunction, checkKeys, checkRecord, isRecord, wrongOption } from './problem.js'

/** What a host may say about newsletters. All may be left out; `newsletter: {}` switches them on. */
export type NewsletterOptions = Partial<
  Omit<
    NewsletterSettings,
    'fields' | 'from' | 'disputeWindowReason' | 'noList' | 'webhookSecret' | 'onConfirmed' | 'onErased'
  > & {
    readonly fields: Partial<NewsletterSettings['fields']>
    readonly from: string
    readonly disputeWindowReason: NonNullable<NewsletterSettings['disputeWindowReason']>
    readonly noList: NonNullable<NewsletterSettings['noList']>
    readonly webhookSecret: string
    readonly onConfirmed: NonNullable<NewsletterSettings['onConfirmed']>
    readonly onErased: NonNullable<NewsletterSettings['onErased']>
  }
>

const names = [
  'lists',
  'fields',
  'from',
  'url',
  'under15',
  'pendingDays',
  'disputeWindowDays',
  'disputeWindowReason',
  'noList',
  'webhookSecret',
  'postsPerMinute',
  'postsPerHour',
  'audiences',
  'mailsPerMinute',
  'sendsAtOnce',
  'onConfirmed',
  'onErased',
] as const satisfies readonly (keyof NewsletterOptions)[]

/** One newsletter, for a school that sends one. */
const oneList: readonly NewsletterList[] = [
  {
    key: 'newsletter',
    title: { da: 'nyhedsbrevet', en: 'the newsletter' },
    frequency: { da: '2–3 gange om året', en: '2–3 times a year' },
  },
]

/** Kept for those who want to be told about changes of the policy. */
const reservedKeys = [policyNewsList]
const keyPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const keyMaxLength = 40
const keyRemedy = `Use lower-case letters a to z, digits and hyphens, at most ${keyMaxLength} characters: it stands in addresses.`
const textMaxLength = 200

/** Longer than this, a site has to say why (PR-02). */
const usualDisputeDays = 30

const isWords = (value: unknown): boolean =>
  isRecord(value) &&
  Object.keys(value).length > 0 &&
  Object.values(value).every(
    (text) =>
      typeof text === 'string' && text.trim() !== '' && text.length <= textMaxLength && !/\p{Cc}/u.test(text),
  )

const checkWords = (option: string, value: unknown): void => {
  if (!isWords(value))
    throw wrongOption(
      option,
      value,
      `Give a line of at most ${textMaxLength} characters a language, for example \`{ da: '2–3 gange om året' }\`.`,
    )
}

const checkList = (list: unknown, index: number, all: readonly unknown[]): void => {
  const option = `newsletter.lists[${index}]`
  if (!isRecord(list))
    throw wrongOption(
      option,
      list,
      "Give `{ key: 'newsletter', title: { da: 'nyhedsbrevet' }, frequency: { da: '2–3 gange om året' } }`.",
    )
  checkKeys(option, list, ['key', 'title', 'frequency'])
  const { key } = list
  if (typeof key !== 'string' || key.length > keyMaxLength || !keyPattern.test(key))
    throw wrongOption(`${option}.key`, key, keyRemedy)
  if (reservedKeys.includes(key))
    throw wrongOption(`${option}.key`, key, 'That one is kept for news about the policy. Choose another.')
  if (all.findIndex((other) => isRecord(other) && other.key === key) !== index)
    throw wrongOption(`${option}.key`, key, 'Another newsletter has that key. Give each its own.')
  checkWords(`${option}.title`, list.title)
  checkWords(`${option}.frequency`, list.frequency)
}

const checkAudience = (audience: unknown, index: number, all: readonly unknown[]): void => {
  const option = `newsletter.audiences[${index}]`
  if (!isRecord(audience))
    throw wrongOption(option, audience, "Give `{ key: 'parents', label: { da: 'Forældre' }, recipients }`.")
  checkKeys(option, audience, ['key', 'label', 'recipients'])
  const { key } = audience
  if (typeof key !== 'string' || key.length > keyMaxLength || !keyPattern.test(key))
    throw wrongOption(`${option}.key`, key, keyRemedy)
  if (key === subscribersAudience || all.findIndex((other) => isRecord(other) && other.key === key) !== index)
    throw wrongOption(`${option}.key`, key, 'Another audience has that key. Give each its own.')
  checkWords(`${option}.label`, audience.label)
  if (typeof audience.recipients !== 'function')
    throw wrongOption(
      `${option}.recipients`,
      audience.recipients,
      'Give a function `({ payload, slug, number }) => [{ id, email, locale }]`; it may be an async generator.',
    )
}

/** What each number may be, with its reason. */
const ranges = {
  pendingDays: [1, 30, 'An unconfirmed address is to be deleted soon (NL-06)'],
  disputeWindowDays: [0, 1826, 'Claims are out of time after five years (PR-02)'],
  postsPerMinute: [1, 1_000_000, 'Nobody signs up that often'],
  postsPerHour: [1, 60_000_000, 'Nobody signs up that often'],
  mailsPerMinute: [1, 1_000_000, 'No mail server takes more'],
} as const

const checkRange = (name: keyof typeof ranges, value: unknown): void => {
  const [least, most, reason] = ranges[name]
  if (!Number.isInteger(value) || (value as number) < least || (value as number) > most)
    throw wrongOption(`newsletter.${name}`, value, `Give a whole number from ${least} to ${most}. ${reason}.`)
}

const checkFlag = (option: string, value: unknown): void => {
  if (typeof value !== 'boolean') throw wrongOption(option, value, 'Give true or false.')
}

/** `nyt@skolen.dk` or `Skolen <nyt@skolen.dk>`, on one line. */
const checkFrom = (from: unknown): void => {
  const bracketed =
    typeof from === 'string' ? (/^[^<>,;:"()@\\\p{Cc}]{0,200}<([^<>]+)>$/u.exec(from)?.[1] ?? from) : null
  if (!parseAddress(bracketed))
    throw wrongOption(
      'newsletter.from',
      from,
      'Give an address as "Skolen <nyt@skolen.dk>", or leave it out.',
    )
}

const checkNoList = (noList: unknown): void => {
  checkRecord('newsletter.noList', noList)
  if (noList === undefined) return
  checkKeys('newsletter.noList', noList, ['reason'])
  checkWords('newsletter.noList.reason', (noList as { readonly reason?: unknown }).reason)
}

const shortestSecret = 32

/** Never shown in full: what is reported ends in logs. */
const checkWebhookSecret = (secret: unknown): void => {
  if (secret === undefined || (typeof secret === 'string' && secret.length >= shortestSecret)) return
  throw wrongOption(
    'newsletter.webhookSecret',
    typeof secret === 'string' ? `(${secret.length} characters)` : `(${typeof secret})`,
    `Give a random text of at least ${shortestSecret} characters from an environment variable, or leave it out.`,
  )
}

/** An origin: where the site's pages are, so that links in mails lead there. */
const originFrom = (given: unknown, serverURL: string | undefined): string => {
  const address = given ?? serverURL
  const url = typeof address === 'string' && URL.canParse(address) ? new URL(address) : null
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw wrongOption(
      'newsletter.url',
      address,
      'Links in mails need the site\'s address: set `serverURL` in the Payload config, or give it here, for example "https://skolen.dk".',
    )
  return url.origin
}

/**
 * The newsletters, or null where the option is not given: then no sign-up is taken and no mail is sent.
 * @throws where a value is of the wrong kind or out of range
 */
export const resolveNewsletter = (
  given: NewsletterOptions | undefined,
  config: Pick<Config, 'serverURL' | 'jobs'>,
): NewsletterSettings | null => {
  if (given === undefined) return null
  if (!isRecord(given))
    throw wrongOption('newsletter', given, 'Give an object (`newsletter: {}` is enough), or leave it out.')
  checkKeys('newsletter', given, names)
  checkRecord('newsletter.fields', given.fields)
  checkKeys('newsletter.fields', given.fields, ['name', 'address'])
  const settings: NewsletterSettings = {
    lists: oneList,
    under15: false,
    pendingDays: 7,
    disputeWindowDays: usualDisputeDays,
    postsPerMinute: 120,
    // Who says how many a minute means that many in each, unless they say this too.
    postsPerHour: given.postsPerMinute === undefined ? 300 : given.postsPerMinute * 60,
    audiences: [],
    mailsPerMinute: 300,
    sendsAtOnce: true,
    ...given,
    jobsRun: Boolean(config.jobs?.autoRun) || given.sendsAtOnce === false,
    fields: { name: false, address: false, ...given.fields },
    from: given.from ?? null,
    disputeWindowReason: given.disputeWindowReason ?? null,
    noList: given.noList ?? null,
    webhookSecret: given.webhookSecret ?? null,
    url: originFrom(given.url, config.serverURL),
    onConfirmed: given.onConfirmed ?? null,
    onErased: given.onErased ?? null,
  }
  const { lists, fields, under15, sendsAtOnce } = settings
  if (!Array.isArray(lists) || lists.length === 0)
    throw wrongOption('newsletter.lists', lists, 'Give a list of `{ key, title, frequency }`.')
  lists.forEach(checkList)
  if (!Array.isArray(settings.audiences))
    throw wrongOption(
      'newsletter.audiences',
      settings.audiences,
      'Give a list of `{ key, label, recipients }`.',
    )
  settings.audiences.forEach(checkAudience)
  checkFlag('newsletter.fields.name', fields.name)
  checkFlag('newsletter.fields.address', fields.address)
  checkFlag('newsletter.under15', under15)
  checkFlag('newsletter.sendsAtOnce', sendsAtOnce)
  Object.keys(ranges).forEach((name) =>
    checkRange(name as keyof typeof ranges, settings[name as keyof typeof ranges]),
  )
  if (given.from !== undefined) checkFrom(given.from)
  if (given.disputeWindowReason !== undefined)
    checkWords('newsletter.disputeWindowReason', given.disputeWindowReason)
  if (settings.disputeWindowDays > usualDisputeDays && !settings.disputeWindowReason)
    throw wrongOption(
      'newsletter.disputeWindowDays',
      settings.disputeWindowDays,
      `More than ${usualDisputeDays} days need a reason that visitors read: give \`disputeWindowReason\` too.`,
    )
  checkNoList(given.noList)
  checkWebhookSecret(given.webhookSecret)
  checkFunction('newsletter.onConfirmed', given.onConfirmed, '({ payload, list, email }) => void')
  checkFunction('newsletter.onErased', given.onErased, '({ payload, list, email }) => void')
  return settings
}

/** The working copy of the cookie list, as a notice would say it. */
import type { CollectionSlug, Payload } from 'payload'
import { type Duration, type DurationUnit, durationUnits, isCounted } from '../../consent/duration.js'
import { type GoogleSignal, googleSignals } from '../../consent/google.js'
import { necessary } from '../../consent/keys.js'
import {
  type DeclaredCategory,
  type DeclaredCookie,
  type DeclaredService,
  exemptionBases,
  type NoticeContent,
  parties,
  storageKinds,
} from '../../consent/notice.js'
import type { Localized } from '../../policy/content.js'
import { type PrivacyContext, privacyContext } from '../context.js'
import { localizedText, readSettings } from '../settings.js'
import { editionInForce, readPresent } from '../timeline-window.js'
import { bannerTexts } from './texts.js'

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
const textsOf = (value: unknown): readonly string[] =>
  listOf(value)
    .map(text)
    .filter((one) => one !== '')
const oneOf = <T extends string>(values: readonly T[], value: unknown, otherwise: T): T =>
  values.find((one) => one === value) ?? otherwise

/** Every row with all its languages, by position or number. The caller has checked who asks. */
const readAll = async (payload: Payload, collection: string, sort: string): Promise<readonly Fields[]> => {
  const { localized } = privacyContext(payload)
  const { docs } = await payload.find({
    collection: collection as CollectionSlug,
    depth: 0,
    limit: 0,
    overrideAccess: true,
    pagination: false,
    sort: [sort, 'key'],
    ...(localized ? { locale: 'all', fallbackLocale: false } : {}),
  })
  return docs as unknown as readonly Fields[]
}

const durationFrom = (value: unknown): Duration => {
  const { unit, count } = fieldsOf(value)
  const known: DurationUnit = oneOf(durationUnits, unit, 'session')
  const whole = Math.max(1, Math.floor(Number(count) || 1))
  return isCounted(known) ? { unit: known, count: whole } : { unit: known }
}

const cookieFrom = (row: Fields, locale: string): DeclaredCookie<Localized> => ({
  name: text(row.name),
  storage: oneOf(storageKinds, row.storage, 'cookie'),
  duration: durationFrom(row.duration),
  party: oneOf(parties, row.party, 'first'),
  purpose: localizedText(row.purpose, locale),
})

const exemptionFrom = (value: unknown, locale: string): DeclaredService<Localized>['exemption'] => {
  const { basis, justification } = fieldsOf(value)
  return {
    basis: oneOf(exemptionBases, basis, 'requested'),
    justification: localizedText(justification, locale),
  }
}

const safeguardFrom = (value: unknown, locale: string): Localized | null => {
  const words = localizedText(value, locale)
  return Object.keys(words).length > 0 ? words : null
}

/** `since` is no part of a working copy: it is given when the notice is issued. */
const serviceFrom = (row: Fields, locked: boolean, locale: string): DeclaredService<Localized> => ({
  key: text(row.key),
  number: Number(row.number),
  name: text(row.name),
  provider: text(row.provider),
  purpose: localizedText(row.purpose, locale),
  policyUrl: text(row.policyUrl) || null,
  country: text(row.country).toUpperCase(),
  safeguard: safeguardFrom(row.safeguard, locale),
  thirdPartyAccess: row.thirdPartyAccess === true,
  hosts: textsOf(row.hosts),
  signals: textsOf(row.signals).filter((one): one is GoogleSignal =>
    (googleSignals as readonly string[]).includes(one),
  ),
  reload: row.reload === true,
  exemption: locked ? exemptionFrom(row.exemption, locale) : null,
  cookies: listOf(row.cookies).map((cookie) => cookieFrom(fieldsOf(cookie), locale)),
  since: 0,
})

const categoryOf = (row: Fields): string => {
  const { category } = row
  return String(typeof category === 'object' && category !== null ? fieldsOf(category).id : category)
}

/** Active categories with their active services, `necessary` first; a category without any is not shown to visitors. */
const categoriesFrom = (
  categories: readonly Fields[],
  services: readonly Fields[],
  locale: string,
): readonly DeclaredCategory<Localized>[] => {
  const made = categories
    .filter(({ active }) => active !== false)
    .map((row): DeclaredCategory<Localized> => {
      const locked = row.key === necessary
      return {
        key: text(row.key),
        locked,
        title: localizedText(row.title, locale),
        description: localizedText(row.description, locale),
        services: services
          .filter((service) => service.active !== false && categoryOf(service) === String(row.id))
          .map((service) => serviceFrom(service, locked, locale)),
      }
    })
    .filter((category) => category.services.length > 0)
  return [...made.filter(({ locked }) => locked), ...made.filter(({ locked }) => !locked)]
}

/** What the site says about its banner: the policy it leads to, and its own words for the buttons. */
const bannerSettings = async (payload: Payload, { slugs, localized, defaultLocale }: PrivacyContext) => {
  const saved = await payload.findGlobal({
    slug: slugs.settings,
    depth: 0,
    overrideAccess: true,
    ...(localized ? { locale: 'all', fallbackLocale: false } : {}),
  })
  const { policy, accept, reject } = fieldsOf(fieldsOf(saved).cookies)
  return {
    policy: text(policy) || null,
    buttons: { accept: localizedText(accept, defaultLocale), reject: localizedText(reject, defaultLocale) },
  }
}

/** Slugs of all policies that were ever published, the oldest first. */
const publishedSlugs = async (payload: Payload): Promise<readonly string[]> => {
  const { docs } = await payload.db.find<{ id: string; slug: string }>({
    collection: privacyContext(payload).slugs.publications,
    where: { number: { equals: 1 } },
    sort: ['publishedAt', 'slug'],
    select: { slug: true },
    limit: 0,
    pagination: false,
  })
  return docs.map(({ slug }) => slug)
}

/** Where the banner leads: of the policies that are in force, the one that was chosen, else the one published first. */
const policyInForce = async (payload: Payload, chosen: string | null): Promise<string | null> => {
  for (const slug of [...(chosen ? [chosen] : []), ...(await publishedSlugs(payload))]) {
    const timeline = await readPresent(payload, { slug })
    if (timeline && editionInForce(timeline)) return slug
  }
  return null
}

/** What would be published now. Every service's `since` is 0. The caller has checked who asks. */
export const workingNotice = async (payload: Payload): Promise<NoticeContent> => {
  const context = privacyContext(payload)
  const { slugs, defaultLocale, locales, consent } = context
  const [categoryRows, serviceRows, { facts }, { policy, buttons }] = await Promise.all([
    readAll(payload, slugs.categories, 'position'),
    readAll(payload, slugs.services, 'number'),
    readSettings(payload),
    bannerSettings(payload, context),
  ])
  const policySlug = await policyInForce(payload, policy)
  const categories = categoriesFrom(categoryRows, serviceRows, defaultLocale)
  const { controller } = facts
  const words = {
    categories,
    controller: controller.name,
    defaultLocale,
    validMonths: consent.validMonths,
    corner: consent.corner,
    ...buttons,
  }
  return {
    defaultLocale,
    controller,
    policySlug,
    validMonths: consent.validMonths,
    texts: bannerTexts(
      words,
      locales.map(({ code }) => code),
    ),
    categories,
  }
}

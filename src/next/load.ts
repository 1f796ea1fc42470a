/** What every page needs before it reads anything. */
import { notFound } from 'next/navigation.js'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import type { PolicyView } from '../server/views.js'
import { type PrivacyContext, privacyContext } from '../server/context.js'
import { readTimeZone } from '../server/settings.js'

export interface SiteProps {
  /** Your Payload config, as `@payload-config` exports it. */
  readonly config: Promise<SanitizedConfig> | SanitizedConfig
  /** One of the site's languages; any other is "not found". */
  readonly locale: string
}

export interface PageProps extends SiteProps {
  /** The policy's slug. */
  readonly slug: string
}

/** A value of Next's `searchParams`. */
export type QueryValue = string | readonly string[] | undefined

export interface Loaded {
  readonly payload: Payload
  readonly context: PrivacyContext
}

/** @throws Next's "not found" for a language that the site does not have */
export const load = async ({ config, locale }: SiteProps): Promise<Loaded> => {
  const payload = await getPayload({ config })
  const context = privacyContext(payload)
  return context.locales.some(({ code }) => code === locale) ? { payload, context } : notFound()
}

/** The first value of a query parameter that may stand there several times. */
export const single = (value: QueryValue): string | undefined =>
  typeof value === 'object' ? value[0] : value

/** An edition's number from an address, or null for what is none. */
export const editionNumber = (value: number | QueryValue): number | null => {
  const text = typeof value === 'number' ? String(value) : (single(value) ?? '')
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}

/** The number in an address that has to have one. @throws Next's "not found" */
export const requiredNumber = (value: number | QueryValue): number => editionNumber(value) ?? notFound()

/** What `Policy` needs besides the view. The time zone is read only where an instant is shown as a day. */
export const policySurroundings = async ({ payload, context }: Loaded, view: PolicyView) => {
  const showsInstant = view.redactions.length > 0 || view.edition.enteredAfterwards || view.cookies !== null
  return {
    paths: context.paths,
    audiences: context.audiences,
    siteUrl: payload.config.serverURL || null,
    ...(showsInstant ? { timeZone: await readTimeZone(payload) } : {}),
  }
}

/** Where the policy's editions can be followed. */
export const feedPath = ({ payload }: Loaded, { slug, locale }: PageProps): string =>
  `${payload.config.routes.api}/privacy/policies/${encodeURIComponent(slug)}/feed.atom?locale=${encodeURIComponent(locale)}`

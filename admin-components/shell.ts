/** What our server components hand to the client ones: addresses, languages, days. */
import { formatAdminURL } from 'payload/shared'
import type { Payload } from 'payload'
import { privacyContext, type SiteLocale } from '../src/server/context.js'
import { policyNewsList } from '../src/newsletter/mailings.js'
import { allLists, fieldsOf, listTitle } from '../src/server/newsletter/lists.js'
import { readTimeZone } from '../src/server/settings.js'
import { approvePath, editionsPath, importPath, newslettersPath, noticePath } from './paths.js'

export interface PolicyShell {
  /** The policy's endpoints, for example `/api/privacy/policies/3`. */
  readonly api: string
  /** The draft in the admin panel, for example `/admin/collections/privacy-policies/3`. */
  readonly draftUrl: string
  readonly approveUrl: string
  /** Removing words everywhere, for example `/api/privacy/redact`. */
  readonly redactApi: string
  readonly editionsUrl: string
  readonly settingsUrl: string
  /** Row of each section in the draft, by id. */
  readonly sectionRows: Readonly<Record<string, number>>
  /** The language of the draft that the editor works in. */
  readonly locale: string
  readonly defaultLocale: string
  readonly locales: readonly Pick<SiteLocale, 'code' | 'label'>[]
  readonly timeZone: string
  /** The site's clock when the page was made: an ISO instant. */
  readonly now: string
}

export const policiesUrl = (payload: Payload): string =>
  formatAdminURL({
    adminRoute: payload.config.routes.admin,
    path: `/collections/${privacyContext(payload).slugs.policies}`,
  })

export const importUrl = (payload: Payload): string =>
  formatAdminURL({ adminRoute: payload.config.routes.admin, path: importPath })

export const importEndpoint = (payload: Payload): string =>
  formatAdminURL({ apiRoute: payload.config.routes.api, path: '/privacy/policies/import' })

export const noticeUrl = (payload: Payload): string =>
  formatAdminURL({ adminRoute: payload.config.routes.admin, path: noticePath })

export interface NoticeShell {
  /** The notice's endpoints, for example `/api/privacy/notice`. */
  readonly api: string
  readonly categoriesUrl: string
  readonly servicesUrl: string
  readonly settingsUrl: string
  /** The cookie page on the site. */
  readonly publicUrl: string
  readonly locale: string
  readonly timeZone: string
}

export const noticeShell = async (payload: Payload, locale: string | undefined): Promise<NoticeShell> => {
  const { defaultLocale, locales, paths, slugs } = privacyContext(payload)
  const { admin: adminRoute, api: apiRoute } = payload.config.routes
  const admin = (path: string): string => formatAdminURL({ adminRoute, path: path as `/${string}` })
  const known = locales.find(({ code }) => code === locale)?.code ?? defaultLocale
  return {
    api: formatAdminURL({ apiRoute, path: '/privacy/notice' }),
    categoriesUrl: admin(`/collections/${slugs.categories}`),
    servicesUrl: admin(`/collections/${slugs.services}`),
    settingsUrl: admin(`/globals/${slugs.settings}`),
    publicUrl: paths.cookies({ locale: known }),
    locale: known,
    timeZone: await readTimeZone(payload),
  }
}

export const newslettersUrl = (payload: Payload): string =>
  formatAdminURL({ adminRoute: payload.config.routes.admin, path: newslettersPath })

export interface NewsletterChoice {
  readonly key: string
  readonly title: string
  /** What its sign-ups hold besides the e-mail address. */
  readonly fields: { readonly name: boolean; readonly address: boolean }
  /** News about the policy is sent from here, and goes nowhere else. */
  readonly exported: boolean
}

export interface NewslettersShell {
  /** The newsletters' endpoints, for example `/api/privacy/newsletter`. */
  readonly api: string
  /** The list of sign-ups in the panel. */
  readonly listUrl: string
  readonly newsletters: readonly NewsletterChoice[]
  readonly locales: readonly string[]
  readonly timeZone: string
}

/** @param language of the newsletters' names */
export const newslettersShell = async (payload: Payload, language: string): Promise<NewslettersShell> => {
  const { locales, slugs } = privacyContext(payload)
  const { admin: adminRoute, api: apiRoute } = payload.config.routes
  return {
    api: formatAdminURL({ apiRoute, path: '/privacy/newsletter' }),
    listUrl: formatAdminURL({ adminRoute, path: `/collections/${slugs.signups}` }),
    newsletters: allLists(payload).map(({ key }) => ({
      key,
      title: listTitle(payload, key, language),
      fields: fieldsOf(payload, key),
      exported: key !== policyNewsList,
    })),
    locales: locales.map(({ code }) => code),
    timeZone: await readTimeZone(payload),
  }
}

const rowsOf = (sections: unknown): Readonly<Record<string, number>> =>
  Object.fromEntries(
    (Array.isArray(sections) ? (sections as readonly { readonly id?: unknown }[]) : []).map(
      (section, index) => [String(section.id), index],
    ),
  )

export const policyShell = async (
  payload: Payload,
  doc: Readonly<Record<string, unknown>>,
  locale: string | undefined,
): Promise<PolicyShell> => {
  const { defaultLocale, locales, slugs, now } = privacyContext(payload)
  const { admin, api } = payload.config.routes
  const draftUrl = `${policiesUrl(payload)}/${doc.id}`
  const timeZone = await readTimeZone(payload)
  return {
    api: formatAdminURL({ apiRoute: api, path: `/privacy/policies/${doc.id}` }),
    draftUrl,
    approveUrl: draftUrl + approvePath,
    redactApi: formatAdminURL({ apiRoute: api, path: '/privacy/redact' }),
    editionsUrl: draftUrl + editionsPath,
    settingsUrl: formatAdminURL({ adminRoute: admin, path: `/globals/${slugs.settings}` }),
    sectionRows: rowsOf(doc.sections),
    locale: locale ?? defaultLocale,
    defaultLocale,
    locales: locales.map(({ code, label }) => ({ code, label })),
    timeZone,
    now: now().toISOString(),
  }
}

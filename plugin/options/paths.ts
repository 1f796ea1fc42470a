import type { PagePaths } from '../../src/server/context.js'
import { checkFunction, checkKeys, checkRecord, wrongOption } from './problem.js'

const pathNames = [
  'policy',
  'archive',
  'edition',
  'comparison',
  'cookies',
  'receipt',
  'newsletter',
] as const satisfies readonly (keyof PagePaths)[]

/** A page that does not exist, to see what the host's functions make of one. */
const sample = { slug: 'privatlivspolitik', number: 2, from: 1 }

const isPath = (path: unknown): boolean =>
  typeof path === 'string' && (path.startsWith('/') || URL.canParse(path))

const tryPath = (name: keyof PagePaths, paths: PagePaths, locale: string): void => {
  const path: unknown = paths[name]({ ...sample, locale })
  if (!isPath(path)) {
    throw wrongOption(`paths.${name}`, path, 'Return the address of the page, beginning with "/".')
  }
}

/**
 * Where the site shows what. Pages that are not named lie below the policy's: `…/udgaver`, `…/udgaver/3`,
 * `…/udgaver/3/aendringer?fra=1`, and the receipt below `/cookies`: `/cookies/kvittering`. Newsletters: `/nyhedsbrev`.
 * @throws where something is no function, or returns no address
 */
export const resolvePaths = (
  given: Partial<PagePaths> | undefined,
  languages: { readonly defaultLocale: string; readonly locales: readonly { readonly code: string }[] },
): PagePaths => {
  checkRecord('paths', given)
  checkKeys('paths', given, pathNames)
  pathNames.forEach((name) => checkFunction(`paths.${name}`, given?.[name], '({ slug, locale }) => string'))

  const policy: PagePaths['policy'] =
    given?.policy ??
    (({ slug, locale }) => (locale === languages.defaultLocale ? `/${slug}` : `/${locale}/${slug}`))
  const archive: PagePaths['archive'] = given?.archive ?? ((page) => `${policy(page)}/udgaver`)
  const edition: PagePaths['edition'] =
    given?.edition ?? (({ number, ...page }) => `${archive(page)}/${number}`)
  const comparison: PagePaths['comparison'] =
    given?.comparison ??
    (({ from, ...page }) => `${edition(page)}/aendringer${from === undefined ? '' : `?fra=${from}`}`)

  const cookies: PagePaths['cookies'] =
    given?.cookies ??
    (({ locale }) => (locale === languages.defaultLocale ? '/cookies' : `/${locale}/cookies`))
  const receipt: PagePaths['receipt'] = given?.receipt ?? ((page) => `${cookies(page)}/kvittering`)

  const newsletter: PagePaths['newsletter'] =
    given?.newsletter ??
    (({ locale }) => (locale === languages.defaultLocale ? '/nyhedsbrev' : `/${locale}/nyhedsbrev`))

  const paths: PagePaths = { policy, archive, edition, comparison, cookies, receipt, newsletter }
  languages.locales.forEach(({ code }) => pathNames.forEach((name) => tryPath(name, paths, code)))
  return paths
}

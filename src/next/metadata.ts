/** Titles and addresses for the head of each page, in Next's shape. */
import type { Metadata } from 'next'
import { translate } from '../locales/index.js'
import { readArchive, readComparison, readEdition, readPolicyInForce } from '../server/read.js'
import { readWithdrawn } from '../server/withdrawn.js'
import { metadataUnlessAway } from './away.js'
import { editionNumber, feedPath, load, type Loaded, type PageProps, type QueryValue } from './load.js'

/** The page in each language, and the feed. */
const alternates = (
  loaded: Loaded,
  page: PageProps,
  address: (locale: string) => string,
): Metadata['alternates'] => ({
  canonical: address(page.locale),
  languages: Object.fromEntries([
    ...loaded.context.locales.map(({ code }) => [code, address(code)]),
    ['x-default', address(loaded.context.defaultLocale)],
  ]),
  types: { 'application/atom+xml': feedPath(loaded, page) },
})

/** For `generateMetadata` of the policy's page. Empty where nothing is in force yet. */
export const policyMetadata = async (page: PageProps): Promise<Metadata> => {
  const loaded = await load(page)
  const { slug, locale } = page
  return metadataUnlessAway(loaded, async () => {
    const view = await readPolicyInForce(loaded.payload, { slug, locale })
    if (!view) return {}
    const { policy } = loaded.context.paths
    return {
      title: view.title.value,
      alternates: alternates(loaded, page, (code) => policy({ slug, locale: code })),
    }
  })
}

/** For `generateMetadata` of the archive. */
export const archiveMetadata = async (page: PageProps): Promise<Metadata> => {
  const loaded = await load(page)
  const { slug, locale } = page
  return metadataUnlessAway(loaded, async () => {
    const view = await readArchive(loaded.payload, { slug, locale })
    if (!view) return {}
    const { archive } = loaded.context.paths
    return {
      title: translate(locale)('policy.archive.title', { title: view.title.value }),
      alternates: alternates(loaded, page, (code) => archive({ slug, locale: code })),
    }
  })
}

export interface NumberedPageProps extends PageProps {
  readonly number: number | string
}

/** For `generateMetadata` of an edition's page. Only the edition in force is for search engines. */
export const editionMetadata = async ({ number: asked, ...page }: NumberedPageProps): Promise<Metadata> => {
  const loaded = await load(page)
  const { slug, locale } = page
  const number = editionNumber(asked)
  if (number === null) return {}
  return metadataUnlessAway(loaded, async () => {
    const view =
      (await readEdition(loaded.payload, { slug, locale, number })) ??
      (await readWithdrawn(loaded.payload, { slug, locale, number }))
    if (!view) return {}
    const { edition } = loaded.context.paths
    const name = translate(locale)('policy.edition', { number })
    return {
      title: `${view.title.value} – ${name}`,
      alternates: alternates(loaded, page, (code) => edition({ slug, locale: code, number })),
      ...(view.edition.state === 'inForce' ? {} : { robots: { index: false, follow: true } }),
    }
  })
}

/** For `generateMetadata` of a comparison. */
export const comparisonMetadata = async ({
  number,
  from,
  ...page
}: NumberedPageProps & { readonly from?: number | QueryValue }): Promise<Metadata> => {
  const loaded = await load(page)
  const { slug, locale } = page
  const to = editionNumber(number)
  const before = editionNumber(from) ?? undefined
  return metadataUnlessAway(loaded, async () => {
    const view = to === null ? null : await readComparison(loaded.payload, { slug, locale, from: before, to })
    if (!view) return {}
    return {
      title: translate(locale)('policy.comparison.title', { title: view.title.value }),
      robots: { index: false, follow: true },
    }
  })
}

/** The page with the forms: one a newsletter and one for policy news alone, or the one that is asked for. */
import type { Metadata } from 'next'
import { Heading } from '../react/heading.js'
import { NewsletterForm } from '../react/newsletter/form.js'
import { wordsFor } from '../react/words.js'
import { formStateQuery } from '../newsletter/form-names.js'
import { newsletterForm } from '../server/newsletter/form.js'
import { allLists } from '../server/newsletter/lists.js'
import { pageUnlessAway } from './away.js'
import { load, type Loaded, type QueryValue, single, type SiteProps } from './load.js'

export interface NewsletterPageProps extends SiteProps {
  /** The page's query: after a form was sent it says what became of it. */
  readonly searchParams?: Readonly<Record<string, QueryValue>>
  /** Key of one newsletter. Without it each of the site's has its form, and news about the policy the last. */
  readonly list?: string
  /** Heading level of the title. 1 unless told. */
  readonly headingLevel?: number
}

/** Made for each request, because of its query; works without script. */
export const NewsletterPage = async (props: NewsletterPageProps) => {
  const loaded = await load(props)
  return pageUnlessAway(loaded, props, 'the newsletter page', () => newsletterPage(loaded, props))
}

const newsletterPage = async (
  { payload }: Loaded,
  { searchParams = {}, list, headingLevel = 1, ...site }: NewsletterPageProps,
) => {
  const { t, locale } = wordsFor(site.locale)
  const state = single(searchParams[formStateQuery])
  const keys = list === undefined ? allLists(payload).map(({ key }) => key) : [list]
  const views = await Promise.all(
    keys.map((key) =>
      newsletterForm(payload, {
        list: key,
        locale: site.locale,
        ...(state === undefined ? {} : { state }),
      }),
    ),
  )
  return (
    <article className="privacy privacy-newsletters" lang={locale}>
      <Heading level={headingLevel}>{t('newsletter.page.title')}</Heading>
      {views.map((view) => (
        <NewsletterForm key={view.list} view={view} headingLevel={headingLevel + 1} />
      ))}
    </article>
  )
}

/** For `generateMetadata` of the page. */
export const newsletterMetadata = async (site: SiteProps): Promise<Metadata> => {
  const { context } = await load(site)
  const address = (locale: string) => context.paths.newsletter({ locale })
  return {
    title: wordsFor(site.locale).t('newsletter.page.title'),
    alternates: {
      canonical: address(site.locale),
      languages: Object.fromEntries(context.locales.map(({ code }) => [code, address(code)])),
    },
    // What was typed stands in the address, encrypted, for a quarter of an hour: it is nobody else's.
    referrer: 'same-origin',
  }
}

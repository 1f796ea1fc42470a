/** The page with the form, or one for each newsletter. Each offers news about the policy too, so that has none of its own. */
import type { Metadata } from 'next'
import { Heading } from '../react/heading.js'
import { NewsletterForm } from '../react/newsletter/form.js'
import { wordsFor } from '../react/words.js'
import { formStateQuery } from '../newsletter/form-names.js'
import { policyNewsList } from '../newsletter/mailings.js'
import { newsletterForm } from '../server/newsletter/form.js'
import { allLists } from '../server/newsletter/lists.js'
import { pageUnlessAway } from './away.js'
import { load, type Loaded, type QueryValue, single, type SiteProps } from './load.js'

export interface NewsletterPageProps extends SiteProps {
  /** The page's query: after a form was sent it says what became of it. */
  readonly searchParams?: Readonly<Record<string, QueryValue>>
  /** Key of one newsletter, or `policy` for news about the policy alone. Without it each newsletter of the site has its form. */
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
  // What was asked for below a policy is answered here.
  const shown = views.filter((view) => list !== undefined || view.list !== policyNewsList || view.state)
  return (
    <article className="privacy privacy-newsletters" lang={locale}>
      <Heading level={headingLevel}>{t('newsletter.page.title')}</Heading>
      {shown.map((view) => (
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

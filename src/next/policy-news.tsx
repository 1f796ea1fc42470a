/** The form for being told of policy changes and nothing else, to stand below the policy (PN-18, seed B 3.1). */
import { NewsletterForm } from '../react/newsletter/form.js'
import { policyNewsList } from '../newsletter/mailings.js'
import { newsletterForm, type NewsletterFormView } from '../server/newsletter/form.js'
import { shownUnlessAway } from './away.js'
import { load, type SiteProps } from './load.js'

export interface PolicyNewsProps extends SiteProps {
  /**
   * Slug of the policy below which it stands: the words name it, and nobody is written to about another. Without it they
   * say "the privacy policy", which is the one that the cookie banner links to, else the first that was published.
   */
  readonly slug?: string
  /** Heading level of the form's title. 2 unless told. */
  readonly headingLevel?: number
}

/**
 * Works without script; what became of the post is shown on the newsletter's page. Nothing where the site takes no
 * sign-ups.
 */
export const PolicyNews = async ({ slug, headingLevel = 2, ...site }: PolicyNewsProps) => {
  const { payload, context } = await load(site)
  if (!context.newsletter) return null
  const view = await shownUnlessAway<NewsletterFormView | null>(
    payload,
    'the form for policy news',
    () =>
      newsletterForm(payload, {
        list: policyNewsList,
        locale: site.locale,
        ...(slug === undefined ? {} : { policy: slug }),
      }),
    () => null,
  )
  if (!view) return null
  // Nobody knows of that policy yet, so there is nothing to be told of.
  if (slug !== undefined && view.wording.policy !== slug) return null
  return (
    <div className="privacy privacy-policy-news">
      <NewsletterForm view={view} headingLevel={headingLevel} />
    </div>
  )
}

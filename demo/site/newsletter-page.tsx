/** The page with the forms for the newsletter and for news about the policy, inside the site's frame. */
import config from '@payload-config'
import { newsletterMetadata, NewsletterPage } from 'payload-plugin-privacy/next'
import { Frame } from './Frame'
import type { Language } from './languages'
import { perRequest } from './per-request'

interface Route {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export const newsletterRoute = (locale: Language) => ({
  generateMetadata: perRequest(() => newsletterMetadata({ config, locale })),
  Page: async ({ searchParams }: Route) => (
    <Frame language={locale} path="/nyhedsbrev">
      <div className="page">
        <NewsletterPage config={config} locale={locale} searchParams={await searchParams} />
      </div>
    </Frame>
  ),
})

/** The cookie page: what was saved, what is chosen, the choice as a form, and the declaration. */
import type { Metadata } from 'next'
import { CookieDeclaration } from '../react/cookie-declaration.js'
import { CookieChoice } from '../react/consent/choice.js'
import { CookieSaved } from '../react/consent/saved.js'
import { CookieState } from '../react/consent/state.js'
import { Heading } from '../react/heading.js'
import { wordsFor } from '../react/words.js'
import { bannerAddresses } from '../server/banner/assets.js'
import { currentNotice } from '../server/notices/read.js'
import { readTimeZone } from '../server/settings.js'
import { pageUnlessAway } from './away.js'
import { load, type Loaded, type QueryValue, single, type SiteProps } from './load.js'
import { RenewOnChange } from './renew.js'
import { readVisitor } from './visitor.js'
import { wayBack } from './way-back.js'

export interface CookiesPageProps extends SiteProps {
  /** The page's query: after a form without script it says that it was saved, and where the visitor came from. */
  readonly searchParams?: Readonly<Record<string, QueryValue>>
  /** Heading level of the title. 1 unless told. */
  readonly headingLevel?: number
}

/** What the consent endpoint puts into the address of this page. */
const query = { saved: 'gemt', back: 'retur' } as const

const cookiePages = ({ context: { paths, locales } }: Loaded): readonly string[] =>
  locales.map(({ code }) => paths.cookies({ locale: code }))

/** Made for this visitor, so never static. */
export const CookiesPage = async (props: CookiesPageProps) => {
  const loaded = await load(props)
  return pageUnlessAway(loaded, props, 'the cookie page', () => cookiesPage(loaded, props))
}

const cookiesPage = async (
  loaded: Loaded,
  { searchParams = {}, headingLevel = 1, ...site }: CookiesPageProps,
) => {
  const { payload, context } = loaded
  const words = wordsFor(site.locale)
  const [notice, visitor, timeZone] = await Promise.all([
    currentNotice(payload, { locale: site.locale }),
    readVisitor(context),
    readTimeZone(payload),
  ])
  const back = wayBack(single(searchParams[query.back]), visitor.headers, cookiePages(loaded))
  const below = headingLevel + 1
  const addresses = bannerAddresses(payload)
  return (
    <article className="privacy privacy-choosing" lang={words.locale}>
      <header className="privacy-header">
        <Heading level={headingLevel}>{words.t('cookiesPage.title')}</Heading>
        <p>{words.t(notice ? 'cookiesPage.intro' : 'cookiesPage.notPublished')}</p>
      </header>
      {notice && (
        <>
          {single(searchParams[query.saved]) !== undefined && (
            <CookieSaved notice={notice} decision={visitor.decision} returnTo={back} headingLevel={below} />
          )}
          <CookieState
            notice={notice}
            decision={visitor.decision}
            timeZone={timeZone}
            gpc={visitor.gpc}
            headingLevel={below}
          />
          <CookieChoice
            notice={notice}
            decision={visitor.decision}
            action={`${addresses.api}/consent${addresses.post ?? ''}`}
            returnTo={back}
            headingLevel={below}
          />
          <CookieDeclaration notice={notice} headingLevel={below} timeZone={timeZone} />
          <RenewOnChange shown={visitor.decision} />
        </>
      )}
    </article>
  )
}

/** For `generateMetadata` of the cookie page. */
export const cookiesMetadata = async (site: SiteProps): Promise<Metadata> => {
  const { context } = await load(site)
  const address = (locale: string) => context.paths.cookies({ locale })
  return {
    title: wordsFor(site.locale).t('cookiesPage.title'),
    alternates: {
      canonical: address(site.locale),
      languages: Object.fromEntries(context.locales.map(({ code }) => [code, address(code)])),
    },
    // Under a site-wide `no-referrer` the form would not say where it comes from (docs/decisions/same-origin.md).
    referrer: 'same-origin',
  }
}

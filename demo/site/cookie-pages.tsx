/** The cookie page and the receipt inside the site's frame. */
import config from '@payload-config'
import { cookiesMetadata, CookiesPage, receiptMetadata, ReceiptPage } from 'payload-plugin-privacy/next'
import { Frame } from './Frame'
import type { Language } from './languages'
import { perRequest } from './per-request'

interface Route {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

const path = '/cookies'

export const cookiesRoute = (locale: Language) => ({
  generateMetadata: perRequest(() => cookiesMetadata({ config, locale })),
  Page: async ({ searchParams }: Route) => (
    <Frame language={locale} path={path}>
      <div className="page">
        <CookiesPage config={config} locale={locale} searchParams={await searchParams} />
      </div>
    </Frame>
  ),
})

export const receiptRoute = (locale: Language) => ({
  generateMetadata: perRequest(() => receiptMetadata({ config, locale })),
  Page: () => (
    <Frame language={locale} path={`${path}/kvittering`}>
      <div className="page">
        <ReceiptPage config={config} locale={locale} />
      </div>
    </Frame>
  ),
})

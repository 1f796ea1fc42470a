import type { Metadata } from 'next'
import { Receipt } from '../react/consent/receipt.js'
import { Heading } from '../react/heading.js'
import { wordsFor } from '../react/words.js'
import { readReceipt } from '../server/consent/receipt.js'
import { readTimeZone } from '../server/settings.js'
import { pageUnlessAway } from './away.js'
import { load, type Loaded, type SiteProps } from './load.js'
import { readVisitor } from './visitor.js'

export interface ReceiptPageProps extends SiteProps {
  /** Heading level of the title. 1 unless told. */
  readonly headingLevel?: number
}

/** The receipt of this browser's own consent: the id comes with the cookie and stands in no address. */
export const ReceiptPage = async (props: ReceiptPageProps) => {
  const loaded = await load(props)
  return pageUnlessAway(loaded, props, 'the receipt page', () => receiptPage(loaded, props))
}

const receiptPage = async ({ payload, context }: Loaded, { headingLevel = 1, ...site }: ReceiptPageProps) => {
  const { decision } = await readVisitor(context)
  const id = decision?.id ?? null
  const [receipt, timeZone] = await Promise.all([id ? readReceipt(payload, id) : null, readTimeZone(payload)])
  if (receipt)
    return (
      <Receipt
        receipt={receipt}
        locale={site.locale}
        jsonUrl={`${payload.config.routes.api}/privacy/consent/${encodeURIComponent(receipt.record.id)}`}
        timeZone={timeZone}
        headingLevel={headingLevel}
      />
    )
  const { t, locale } = wordsFor(site.locale)
  return (
    <article className="privacy privacy-receipt" lang={locale}>
      <Heading level={headingLevel}>{t('cookiesPage.receipt.title')}</Heading>
      <p>{t(id === null ? 'cookiesPage.receipt.missing' : 'cookiesPage.receipt.gone')}</p>
      <p>
        <a href={context.paths.cookies({ locale: site.locale })}>{t('cookiesPage.receipt.back')}</a>
      </p>
    </article>
  )
}

/** For `generateMetadata` of the receipt: nobody else's business, and no search engine's. */
export const receiptMetadata = async (site: SiteProps): Promise<Metadata> => {
  await load(site)
  return {
    title: wordsFor(site.locale).t('cookiesPage.receipt.title'),
    robots: { index: false, follow: false },
    referrer: 'same-origin',
  }
}

import { Gutter, Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { translate } from '../../src/locales/index.js'
import { localDate } from '../../src/policy/dates.js'
import { countedDecisions } from '../../src/server/consent/counts.js'
import { readCounts } from '../../src/server/consent/export.js'
import { privacyContext } from '../../src/server/context.js'
import { readTimeZone } from '../../src/server/settings.js'
import { mayEdit } from '../may-edit-view.js'
import '../styles.css'

const days = 30
const day = 86_400_000

/** Above the list of consents: how many chose what, and the way to take the list along for an authority. */
export const ConsentExport = async ({ payload, i18n, user }: ServerProps) => {
  if (!(await mayEdit({ payload, i18n, user }))) return null
  const t = translate(i18n.language)
  const { now, slugs } = privacyContext(payload)
  const { admin: adminRoute, api: apiRoute } = payload.config.routes
  const from = localDate(new Date(now().getTime() - (days - 1) * day), await readTimeZone(payload))
  const counts = await readCounts(payload, { from, to: null })
  const total = (decision: string): number =>
    counts.days.filter((one) => one.decision === decision).reduce((sum, { count }) => sum + count, 0)
  return (
    <Gutter>
      <section className="privacy-admin-banner" aria-labelledby="privacy-consent-export">
        <div>
          <h2 id="privacy-consent-export">{t('consentExport.title', { count: days })}</h2>
          <ul className="privacy-admin-counts">
            {countedDecisions.map((decision) => (
              <li key={decision}>
                {t(`consentExport.decisions.${decision}`)}: <strong>{total(decision)}</strong>
              </li>
            ))}
          </ul>
          <p>
            {t('consentExport.intro')}{' '}
            <Link href={formatAdminURL({ adminRoute, path: `/collections/${slugs.consentCounts}` })}>
              {t('consentExport.daily')}
            </Link>
          </p>
        </div>
        <form
          className="privacy-admin-preset__choice"
          action={formatAdminURL({ apiRoute, path: '/privacy/consents/export' })}
        >
          {(['from', 'to'] as const).map((name) => (
            <div key={name} className="privacy-admin-field">
              <label htmlFor={`privacy-export-${name}`}>{t(`consentExport.${name}`)}</label>
              <input id={`privacy-export-${name}`} type="date" name={name} />
            </div>
          ))}
          {(['csv', 'json'] as const).map((format) => (
            <button
              key={format}
              className="btn btn--style-secondary btn--size-medium"
              name="format"
              value={format}
            >
              {t('consentExport.get', { format: format.toUpperCase() })}
            </button>
          ))}
        </form>
      </section>
    </Gutter>
  )
}

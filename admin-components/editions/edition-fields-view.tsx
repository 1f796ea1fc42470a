import type { UIFieldServerProps } from 'payload'
import { translate } from '../../src/locales/index.js'
import { Policy } from '../../src/react/policy.js'
import { privacyContext } from '../../src/server/context.js'
import { readEdition } from '../../src/server/read.js'
import { readTimeZone } from '../../src/server/settings.js'
import { Facts } from '../parts/facts.js'
import { policiesUrl } from '../shell.js'
import { editionsPath } from '../paths.js'
import { formatInstant } from '../instants.js'
import '../styles.css'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** One edition in the admin panel, for people: what it says, when it was approved, and its fingerprints. Read-only. */
export const EditionFields = async ({ data, req }: Pick<UIFieldServerProps, 'data' | 'req'>) => {
  const { payload, i18n } = req
  const context = privacyContext(payload)
  const t = translate(i18n.language)
  const locale = req.locale && req.locale !== 'all' ? req.locale : context.defaultLocale
  const asEditor = await context.can.edit({ req })
  const [timeZone, view] = await Promise.all([
    readTimeZone(payload),
    readEdition(payload, { slug: text(data.slug), number: Number(data.number), locale, asEditor }),
  ])
  if (!view)
    return (
      <div className="privacy-admin-notice privacy-admin-notice--error">
        <p>{t('admin.editionFields.unreadable')}</p>
      </div>
    )
  return (
    <div className="privacy-admin-view">
      <h2>{t('admin.editionFields.title', { number: view.edition.number, title: view.title.value })}</h2>
      <p className="privacy-admin-lead">{t('admin.editionFields.frozen')}</p>
      <Facts
        rows={[
          { term: t('admin.editions.kind'), value: t(`changeKinds.${view.edition.kind}`) },
          ...(view.edition.summary
            ? [{ term: t('admin.editions.summary'), value: view.edition.summary.value }]
            : []),
          {
            term: t('admin.editions.approved'),
            value: formatInstant(view.edition.publishedAt, i18n.language, timeZone),
          },
          { term: t('admin.editionFields.hash'), value: <code>{view.edition.hash}</code> },
          {
            term: t('admin.editionFields.previousHash'),
            value: view.previousHash ? <code>{view.previousHash}</code> : t('admin.editionFields.none'),
          },
        ]}
      />
      {asEditor && (
        <p>
          <a href={`${policiesUrl(payload)}/${text(data.policy)}${editionsPath}`}>
            {t('admin.editionFields.open')}
          </a>
        </p>
      )}
      <div className="privacy-admin-frame">
        <Policy headingLevel={3} paths={context.paths} timeZone={timeZone} view={view} />
      </div>
    </div>
  )
}

import type { ServerProps } from 'payload'
import { translate } from '../../src/locales/index.js'
import { installationGaps } from '../../src/server/installation.js'
import { mayEdit } from '../may-edit-view.js'
import '../styles.css'

/** On the dashboard, for editors: what this installation still lacks. Nothing where nothing lacks. */
export const InstallationPanel = async ({ payload, i18n, user }: ServerProps) => {
  if (!(await mayEdit({ payload, i18n, user }))) return null
  const gaps = await installationGaps(payload)
  if (gaps.length === 0) return null
  const t = translate(i18n.language)
  return (
    <section aria-labelledby="privacy-installation" className="privacy-admin-installation">
      <h2 id="privacy-installation">{t('admin.installationPanel.title', { count: gaps.length })}</h2>
      <p>{t('admin.installationPanel.intro')}</p>
      <ul>
        {gaps.map(({ key, params }) => (
          <li key={key}>
            <h3>{t(`installation.${key}.title`, params)}</h3>
            <p>{t(`installation.${key}.what`, params)}</p>
            <p>
              <strong>{t('admin.installationPanel.remedy')}</strong> {t(`installation.${key}.remedy`, params)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

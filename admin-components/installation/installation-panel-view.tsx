import type { PayloadRequest, ServerProps } from 'payload'
import { translate } from '../../src/locales/index.js'
import { privacyContext } from '../../src/server/context.js'
import { installationGaps } from '../../src/server/installation.js'
import '../styles.css'

/** On the dashboard, for editors: what this installation still lacks. Nothing where nothing lacks. */
export const InstallationPanel = async ({ payload, i18n, user }: ServerProps) => {
  // The dashboard gives its parts no request; permissions look at the user and the Payload instance.
  const req = { payload, user: user ?? null, i18n } as unknown as PayloadRequest
  if (!(await privacyContext(payload).can.edit({ req }))) return null
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

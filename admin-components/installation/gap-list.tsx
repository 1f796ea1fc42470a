import type { TFunction } from 'i18next'
import type { InstallationGap } from '../../src/server/installation.js'

/** What lacks, why it matters, and what to do. */
export const GapList = ({
  gaps,
  t,
}: {
  readonly gaps: readonly InstallationGap[]
  readonly t: TFunction
}) => (
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
)

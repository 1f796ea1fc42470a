import { Gutter, Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { translate } from '../../src/locales/index.js'
import { importUrl } from '../shell.js'
import '../styles.css'

/** Above the list of policies: the way to the importer. */
export const ImportLink = ({ payload, i18n }: ServerProps) => {
  const t = translate(i18n.language)
  return (
    <Gutter>
      <div className="privacy-admin-banner">
        <p>
          <strong>{t('admin.importLink.title')}</strong> {t('admin.importLink.text')}
        </p>
        <Link className="privacy-admin-action" href={importUrl(payload)}>
          {t('admin.importLink.link')}
        </Link>
      </div>
    </Gutter>
  )
}

import { Gutter, Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { translate } from '../../src/locales/index.js'
import { noticeUrl } from '../shell.js'
import '../styles.css'

/** Above the lists of categories, services and notices: the way to publishing them. */
export const NoticeLink = ({ payload, i18n }: ServerProps) => {
  const t = translate(i18n.language)
  return (
    <Gutter>
      <div className="privacy-admin-banner">
        <p>
          <strong>{t('notice.link.title')}</strong> {t('notice.link.text')}
        </p>
        <Link className="privacy-admin-action" href={noticeUrl(payload)}>
          {t('notice.link.action')}
        </Link>
      </div>
    </Gutter>
  )
}

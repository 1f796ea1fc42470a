import { Gutter, Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { translate } from '../../src/locales/index.js'
import { newslettersUrl } from '../shell.js'
import '../styles.css'

/** Above the list of sign-ups: the way to what can be done with them. */
export const NewslettersLink = ({ payload, i18n }: ServerProps) => {
  const t = translate(i18n.language)
  return (
    <Gutter>
      <div className="privacy-admin-banner">
        <p>
          <strong>{t('newsletterAdmin.link.title')}</strong> {t('newsletterAdmin.link.text')}
        </p>
        <Link className="privacy-admin-action" href={newslettersUrl(payload)}>
          {t('newsletterAdmin.link.action')}
        </Link>
      </div>
    </Gutter>
  )
}

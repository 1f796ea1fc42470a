import { Gutter, Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { translate } from '../../src/locales/index.js'
import { privacyContext } from '../../src/server/context.js'
import { Refusal } from '../parts/refusal.js'
import { importUrl, policiesUrl } from '../shell.js'
import { BlankForm } from './blank-form.js'
import '../styles.css'

/** Where Payload would open an empty policy: how to begin one. Nothing is saved before an editor has chosen. */
export const StartView = async ({ initPageResult }: AdminViewServerProps) => {
  const { req, locale } = initPageResult
  const { payload, i18n, user } = req
  const t = translate(i18n.language)
  const context = privacyContext(payload)
  if (!user || !(await context.can.edit({ req }))) return <Refusal>{t('admin.notAllowed')}</Refusal>
  const apiRoute = payload.config.routes.api
  const code = locale?.code ?? context.defaultLocale
  const query = context.localized ? `?draft=true&depth=0&locale=${code}` : '?draft=true&depth=0'
  return (
    <Gutter>
      <div className="privacy-admin-view">
        <h1>{t('admin.start.title')}</h1>
        <p>{t('admin.start.text')}</p>
        <section className="privacy-admin-section">
          <h2>{t('admin.start.importTitle')}</h2>
          <p>{t('admin.start.importText')}</p>
          <Link className="privacy-admin-action" href={importUrl(payload)}>
            {t('admin.start.importLink')}
          </Link>
        </section>
        <section className="privacy-admin-section">
          <h2>{t('admin.start.blankTitle')}</h2>
          <p>{t('admin.start.blankText')}</p>
          <BlankForm
            api={formatAdminURL({ apiRoute, path: `/${context.slugs.policies}` }) + query}
            language={code}
            policiesUrl={policiesUrl(payload)}
          />
        </section>
      </div>
    </Gutter>
  )
}

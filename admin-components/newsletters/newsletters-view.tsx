import type { AdminViewServerProps } from 'payload'
import { translate } from '../../src/locales/index.js'
import { privacyContext } from '../../src/server/context.js'
import { newsletterOverview } from '../../src/server/newsletter/overview.js'
import { RootView } from '../root-view.js'
import { newslettersShell, newslettersUrl } from '../shell.js'
import { NewslettersPanel } from './newsletters-panel.js'
import '../styles.css'

/** Nothing leads here where the site has no newsletters; who comes all the same is told. */
const NoNewsletters = ({ language }: { readonly language: string }) => {
  const t = translate(language)
  return (
    <div className="privacy-admin-view">
      <h1>{t('newsletterAdmin.title')}</h1>
      <p>{t('newsletterAdmin.off')}</p>
    </div>
  )
}

/** "Nyhedsbreve": how many, the lists to take away, and what editors do for others. */
export const NewslettersView = (view: AdminViewServerProps) => {
  const { req } = view.initPageResult
  const { payload, i18n } = req
  const content = async () => {
    const { can, newsletter } = privacyContext(payload)
    if (!(await can.edit({ req }))) return null
    if (!newsletter) return <NoNewsletters language={i18n.language} />
    const [shell, overview] = await Promise.all([
      newslettersShell(payload, i18n.language),
      newsletterOverview(payload, i18n.language),
    ])
    return <NewslettersPanel overview={overview} shell={shell} />
  }
  return <RootView view={view} address={newslettersUrl(payload)} content={content} />
}

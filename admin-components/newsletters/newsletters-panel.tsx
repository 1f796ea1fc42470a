'use client'
import { SetStepNav } from '@payloadcms/ui'
import type { NewsletterOverview } from '../../src/server/newsletter/overview.js'
import type { NewslettersShell } from '../shell.js'
import { useTexts } from '../texts.js'
import { Counts } from './counts.js'
import { FindForm } from './find-form.js'
import { ImportForm } from './import-form.js'
import { MailStatus } from './mail-status.js'
import { PaperForm } from './paper-form.js'
import { TakeBackForm } from './take-back-form.js'
import '../styles.css'

const forms = [
  ['find', FindForm],
  ['paper', PaperForm],
  ['takeBack', TakeBackForm],
  ['import', ImportForm],
] as const

export const NewslettersPanel = ({
  shell,
  overview,
}: {
  readonly shell: NewslettersShell
  readonly overview: NewsletterOverview
}) => {
  const { t } = useTexts()
  return (
    <div className="privacy-admin-view">
      <SetStepNav nav={[{ label: t('newsletterAdmin.title') }]} />
      <h1>{t('newsletterAdmin.title')}</h1>
      <p className="privacy-admin-lead">{t('newsletterAdmin.intro')}</p>
      <ul className="privacy-admin-links">
        <li>
          <a href={shell.listUrl}>{t('newsletterAdmin.toList')}</a>
        </li>
        {forms.map(([name]) => (
          <li key={name}>
            <a href={`#${name}`}>{t(`newsletterAdmin.${name}.title`)}</a>
          </li>
        ))}
      </ul>
      <MailStatus overview={overview} />
      <Counts overview={overview} shell={shell} />
      {forms.map(([name, Form]) => (
        <section aria-labelledby={`${name}-title`} className="privacy-admin-section" id={name} key={name}>
          <h2 id={`${name}-title`}>{t(`newsletterAdmin.${name}.title`)}</h2>
          <p>{t(`newsletterAdmin.${name}.intro`)}</p>
          <Form shell={shell} />
        </section>
      ))}
    </div>
  )
}

import { Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'
import { translate } from '../../src/locales/index.js'
import { privacyContext } from '../../src/server/context.js'
import { Refusal } from '../parts/refusal.js'
import { policyShell } from '../shell.js'
import { ApprovePanel } from './approve-panel.js'

/** The tab "Udgiv" of a policy: what is wrong, what changes, and the form that makes the next edition. */
export const ApproveView = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { locale, req } = initPageResult
  const { payload, i18n } = req
  const context = privacyContext(payload)
  if (!(await context.can.approve({ req })))
    return <Refusal>{translate(i18n.language)('admin.approve.notAllowed')}</Refusal>
  const shell = await policyShell(payload, doc, locale?.code)
  const publicUrl = context.paths.policy({ slug: String(doc.slug ?? ''), locale: shell.locale })
  return (
    <Gutter>
      <ApprovePanel publicUrl={publicUrl} shell={shell} />
    </Gutter>
  )
}

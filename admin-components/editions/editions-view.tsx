import { Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'
import { translate } from '../../src/locales/index.js'
import { privacyContext } from '../../src/server/context.js'
import { mailingHeads } from '../../src/server/mailings/heads.js'
import { mailPreviews } from '../../src/server/mailings/preview.js'
import { MailingPanel } from '../mailings/mailing-panel.js'
import { mailingParameter } from '../paths.js'
import { Refusal } from '../parts/refusal.js'
import { policyShell } from '../shell.js'
import { EditionsPanel } from './editions-panel.js'

/** The placeholder that the browser replaces by an edition's number: functions of the options cannot go there. */
const mark = 987654321

/** An edition's number in an address; null where there is none. */
const numberIn = (value: unknown): number | null =>
  typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null

/** The tab "Udgaver" of a policy: everything that was published, and what can still be done to it; or who is told of one edition. */
export const EditionsView = async ({ doc, initPageResult, searchParams }: DocumentViewServerProps) => {
  const { locale, req } = initPageResult
  const { payload, i18n } = req
  const context = privacyContext(payload)
  const [edit, approve, redact] = await Promise.all([
    context.can.edit({ req }),
    context.can.approve({ req }),
    context.can.redact({ req }),
  ])
  if (!edit) return <Refusal>{translate(i18n.language)('admin.notAllowed')}</Refusal>
  const shell = await policyShell(payload, doc, locale?.code)
  const told = numberIn(searchParams?.[mailingParameter])
  if (told !== null) {
    const edition = { slug: String(doc.slug ?? ''), number: told }
    const panel = { mayApprove: approve, number: told, shell }
    const withdrawn = await mailPreviews(payload, { ...edition, about: 'withdrawal' })
    return (
      <Gutter>
        <div className="privacy-admin-view">
          <MailingPanel {...panel} previews={await mailPreviews(payload, edition)} />
          {withdrawn.length > 0 && (
            <MailingPanel {...panel} about="withdrawal" embedded previews={withdrawn} />
          )}
        </div>
      </Gutter>
    )
  }
  const page = { slug: String(doc.slug ?? ''), locale: shell.locale, number: mark }
  return (
    <Gutter>
      <EditionsPanel
        mailings={await mailingHeads(payload, doc.id)}
        mark={String(mark)}
        may={{ approve, redact }}
        pages={{ edition: context.paths.edition(page), comparison: context.paths.comparison(page) }}
        shell={shell}
      />
    </Gutter>
  )
}

import { stateOf } from '../consent/decision.js'
import { type Notice, optionalServices } from '../consent/notice.js'
import { ConsentEmbed, type ConsentEmbedProps } from '../react/consent/embed.js'
import { currentNotice } from '../server/notices/read.js'
import { shownUnlessAway } from './away.js'
import { load, type SiteProps } from './load.js'
import { isUnderCsp, readVisitor, type Visitor } from './visitor.js'

export type PrivacyEmbedProps = SiteProps &
  Omit<ConsentEmbedProps, 'notice' | 'locale' | 'granted'> & {
    /** `static` on pages that are made once for everybody. Unless told, the page is made for each visitor. */
    readonly page?: 'dynamic' | 'static'
  }

const isGranted = (notice: Notice | null, service: string, { decision }: Visitor): boolean =>
  optionalServices(notice?.categories ?? []).some(
    (one) => one.key === service && stateOf(one, decision) === 'granted',
  )

/**
 * `ConsentEmbed` that reads who and why from the current notice. Where the page's Content-Security-Policy is this
 * visitor's, what he has not granted is shown (once) inside a page of ours, for the policy does not name its host. What he
 * has granted is in the page's HTML, and needs no script.
 */
export const PrivacyEmbed = async ({ config, locale, page = 'dynamic', ...embed }: PrivacyEmbedProps) => {
  const { payload, context } = await load({ config, locale })
  const [notice, visitor] = await Promise.all([
    shownUnlessAway<Notice | null>(
      payload,
      'what an embed says',
      () => currentNotice(payload, { locale }),
      // A link and no frame.
      () => null,
    ),
    page === 'dynamic' ? readVisitor(context) : null,
  ])
  const { service, src, title, href = src } = embed
  const granted = visitor !== null && isGranted(notice, service, visitor)
  const direct = !visitor || !isUnderCsp(visitor) || granted
  const query = new URLSearchParams({ service, src, title, locale })
  const frame = `${payload.config.routes.api}/privacy/frame?${query.toString()}`
  const shown = { ...embed, src: direct ? src : frame, href, granted }
  return <ConsentEmbed {...shown} notice={notice} locale={locale} />
}

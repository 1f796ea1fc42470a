/** GET /privacy/notice and /privacy/notice/:revision: what visitors are asked. */
import type { PayloadRequest } from 'payload'
import type { Notice } from '../../src/consent/notice.js'
import type { PrivacyContext } from '../../src/server/context.js'
import { refuse } from '../../src/server/errors.js'
import { requestedLocale } from '../../src/server/http.js'
import { cookieDomainsOf } from '../../src/server/notices/cleaning.js'
import { currentNotice, issuedNotice } from '../../src/server/notices/read.js'
import { noticeRevision } from '../../src/server/ids.js'
import { panelTexts } from '../../src/server/panel-texts.js'
import { requireAnswer } from './trouble.js'
import { cacheable, longestKept, tagOf } from './answer.js'
import { endpoint } from './endpoint.js'

const answer = (req: PayloadRequest, context: PrivacyContext, notice: Notice): Response => {
  const body = JSON.stringify({
    ...notice,
    cleaning: { domains: cookieDomainsOf(req, context) },
    panel: panelTexts(notice.locale),
  })
  return cacheable(req, {
    tag: tagOf(body),
    seconds: longestKept,
    type: 'application/json; charset=utf-8',
    body: () => body,
  })
}

export const noticeEndpoint = endpoint('get', '/notice', async ({ req, context }) => {
  const locale = requestedLocale(req, context)
  const notice = await requireAnswer(req.payload, 'the notice', () => currentNotice(req.payload, { locale }))
  if (!notice) throw refuse(404, 'noCookieNotice')
  return answer(req, context, notice)
})

export const issuedNoticeEndpoint = endpoint('get', '/notice/:revision', async ({ req, context, params }) => {
  const locale = requestedLocale(req, context)
  const notice = await issuedNotice(req.payload, { revision: noticeRevision(params.revision), locale })
  if (!notice) throw refuse(404, 'noCookieNotice')
  return answer(req, context, notice)
})

/** GET /privacy/notice/review, POST /privacy/notice/publish and …/:revision/redact: editors look at the next notice, and make it. */
import { requirePermission } from '../../src/server/actor.js'
import { requestedLocale } from '../../src/server/http.js'
import { noticeRevision } from '../../src/server/ids.js'
import { publishNotice } from '../../src/server/notices/publish.js'
import { redactIssuedNotice } from '../../src/server/notices/redact.js'
import { reviewNotice } from '../../src/server/notices/review.js'
import { editorsPost, uncached } from './editors.js'
import { endpoint } from './endpoint.js'

export const noticeReviewEndpoint = endpoint('get', '/notice/review', async ({ req, context }) => {
  await requirePermission(req, 'edit')
  return uncached(await reviewNotice(req.payload, { locale: requestedLocale(req, context) }))
})

export const noticePublishEndpoint = endpoint('post', '/notice/publish', async ({ req }) => {
  const { body, by } = await editorsPost(req, 'approve')
  return uncached(
    await publishNotice(req.payload, { basis: body.basis, askAgainFor: body.askAgainFor, by }),
    201,
  )
})

export const noticeRedactEndpoint = endpoint('post', '/notice/:revision/redact', async ({ req, params }) => {
  const { body, by } = await editorsPost(req, 'redact')
  const revision = noticeRevision(params.revision)
  return uncached(await redactIssuedNotice(req.payload, { revision, request: body, by }))
})

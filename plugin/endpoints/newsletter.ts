/** GET /privacy/newsletter: what a form says; POST: a sign-up, from script or from the form that works without. */
import { formStateQuery } from '../../src/newsletter/form-names.js'
import { type FormState, sealFormState } from '../../src/newsletter/form-state.js'
import { countPost } from '../../src/server/consent/limiter.js'
import { refuseAll, type RequestProblem } from '../../src/server/errors.js'
import { isForm, readForm, readJson, requestedLocale, requireSameOrigin } from '../../src/server/http.js'
import {
  isTrapped,
  maxSignUpBytes,
  type Posted,
  postedPlace,
  postedSignUp,
} from '../../src/server/newsletter/posted.js'
import { signUp, type SignUpRequest } from '../../src/server/newsletter/sign-up.js'
import { newsletterOf, presentKey } from '../../src/server/newsletter/store.js'
import { listFrom, shownWording } from '../../src/server/newsletter/wording.js'
import { type EndpointCall, endpoint } from './endpoint.js'
import { uncached } from './editors.js'

/** For a page that is not React: the words to show, and the version to send back with the sign-up. */
export const newsletterEndpoint = endpoint('get', '/newsletter', async ({ req, context }) => {
  const locale = requestedLocale(req, context)
  const asked = new URL(req.url ?? '', 'http://site').searchParams.get('list')
  const shown = await shownWording(req.payload, listFrom(req.payload, asked), locale)
  return uncached({ ...shown, fields: newsletterOf(req.payload).fields })
})

const isRequest = (answer: SignUpRequest | readonly RequestProblem[]): answer is SignUpRequest =>
  !Array.isArray(answer)

/** Milliseconds: longer than any of the writes takes, so that which one it was does not show in the time (NL-07). */
const shortestAnswer = 100

const pause = () => new Promise((resolve) => setTimeout(resolve, shortestAnswer))

/** What is wrong; nothing where the sign-up was taken, or a program fell for the trap. */
const take = async (
  { req }: EndpointCall,
  posted: Posted,
  method: SignUpRequest['method'],
): Promise<readonly RequestProblem[]> => {
  const request = await postedSignUp(req.payload, posted, method)
  if (!isRequest(request)) return request
  await Promise.all([pause(), isTrapped(posted) ? null : signUp(req.payload, request)])
  return []
}

const kept = ['email', 'name', 'address'] as const
const longestKept = 400

/** What was typed, to be shown again. */
const typed = (posted: Posted): FormState['values'] =>
  Object.fromEntries(
    kept.flatMap((name) => {
      const value = posted[name]
      return typeof value === 'string' ? [[name, value.slice(0, longestKept)]] : []
    }),
  )

/** The page shows what happened: a form that is posted leads to a page that can be loaded again. */
const answerForm = async (call: EndpointCall): Promise<Response> => {
  const { req, context } = call
  const posted = await readForm(req, maxSignUpBytes)
  const place = postedPlace(req.payload, posted)
  const problems = await take(call, posted, 'form')
  const state: FormState = {
    list: place.list,
    outcome: problems.length > 0 ? 'wrong' : 'sent',
    values: typed(posted),
    errors: Object.fromEntries(problems.map(({ key, field }) => [field ?? '', key])),
  }
  const page = context.paths.newsletter({ locale: place.locale })
  const sealed = sealFormState(presentKey(req.payload), state, context.now())
  return new Response(null, {
    status: 303,
    headers: {
      'Cache-Control': 'no-store',
      Location: `${page}${page.includes('?') ? '&' : '?'}${formStateQuery}=${sealed}#${formStateQuery}`,
    },
  })
}

export const newsletterPostEndpoint = endpoint('post', '/newsletter', async (call) => {
  const { req } = call
  requireSameOrigin(req)
  await countPost(req, 'newsletter')
  if (isForm(req)) return answerForm(call)
  const problems = await take(call, await readJson(req, maxSignUpBytes), 'api')
  refuseAll(400, problems)
  // The same for everybody (NL-07).
  return uncached({ status: 'sent' }, 202)
})

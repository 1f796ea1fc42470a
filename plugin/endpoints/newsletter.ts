/** GET /privacy/newsletter: what a form says; POST: a sign-up, from script or from the form that works without. */
import { formStateQuery } from '../../src/newsletter/form-names.js'
import { type FormState, sealFormState } from '../../src/newsletter/form-state.js'
import { countPost } from '../../src/server/consent/limiter.js'
import { refuse, refuseAll, type RequestProblem } from '../../src/server/errors.js'
import { isForm, readForm, readJson, requestedLocale, requireSameOrigin } from '../../src/server/http.js'
import {
  isTrapped,
  maxSignUpBytes,
  type Posted,
  postedChoice,
  postedPlace,
  postedPolicy,
  postedSignUp,
} from '../../src/server/newsletter/posted.js'
import { namedPolicy } from '../../src/server/newsletter/form.js'
import { signUp } from '../../src/server/newsletter/request.js'
import type { SignUpRequest } from '../../src/server/newsletter/sign-up.js'
import { fieldsOf, listFrom } from '../../src/server/newsletter/lists.js'
import { presentKey } from '../../src/server/newsletter/store.js'
import { policyChoice, shownWording } from '../../src/server/newsletter/wording.js'
import { type EndpointCall, endpoint } from './endpoint.js'
import { uncached } from './editors.js'
import { signUpDoor } from './form-doors.js'

/** For a page that is not React: the words to show, and the version to send back with the sign-up. */
export const newsletterEndpoint = endpoint('get', '/newsletter', async ({ req, context }) => {
  const locale = requestedLocale(req, context)
  const asked = new URL(req.url ?? '', 'http://site').searchParams
  const list = listFrom(req.payload, asked.get('list'))
  const about = asked.get('policy') ?? undefined
  const named = await namedPolicy(req.payload, list.key, about, locale)
  if (about !== undefined && !named) throw refuse(404, 'noPolicyInForce', {}, 'policy')
  // Nobody reads a form behind HEAD, so that its words are not kept as shown.
  if (req.method === 'HEAD') return uncached(null)
  const [shown, policy] = await Promise.all([
    shownWording(req.payload, list, locale, named),
    policyChoice(req.payload, list.key, locale),
  ])
  return uncached({ ...shown, fields: fieldsOf(req.payload, list.key), policy })
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
  read: () => Promise<SignUpRequest | readonly RequestProblem[]>,
): Promise<readonly RequestProblem[]> => {
  const request = await read()
  if (!isRequest(request)) return request
  await Promise.all([pause(), isTrapped(posted) ? null : signUp(req.payload, request)])
  return []
}

const kept = ['email', 'name', 'address'] as const
const boxes = ['consent', 'policy'] as const
const longestKept = 400

/** What was typed, to be shown again. */
const typed = (posted: Posted): FormState['values'] =>
  Object.fromEntries(
    kept.flatMap((name) => {
      const value = posted[name]
      return typeof value === 'string' ? [[name, value.slice(0, longestKept)]] : []
    }),
  )

/** Boxes that were ticked: they stay so where something else is wrong. */
const ticked = (posted: Posted): FormState['values'] =>
  Object.fromEntries(boxes.filter((name) => posted[name] === '1').map((name) => [name, '1']))

/** The page shows what happened: a form that is posted leads to a page that can be loaded again. */
const answerForm = async (call: EndpointCall): Promise<Response> => {
  const { req, context } = call
  const posted = await readForm(req, maxSignUpBytes)
  const place = postedPlace(req.payload, posted)
  const problems = await take(call, posted, () => postedChoice(req.payload, posted))
  const isWrong = problems.length > 0
  const named = await postedPolicy(req.payload, posted)
  const state: FormState = {
    list: place.list,
    ...(named === undefined ? {} : { policy: named }),
    outcome: isWrong ? 'wrong' : 'sent',
    values: { ...typed(posted), ...(isWrong ? ticked(posted) : {}) },
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

export const newsletterPostEndpoint = endpoint(
  'post',
  '/newsletter',
  async (call) => {
    const { req } = call
    requireSameOrigin(req)
    await countPost(req, 'newsletter')
    if (isForm(req)) return answerForm(call)
    const posted = await readJson(req, maxSignUpBytes)
    const problems = await take(call, posted, () => postedSignUp(req.payload, posted, 'api'))
    refuseAll(400, problems)
    // The same for everybody (NL-07).
    return uncached({ status: 'sent' }, 202)
  },
  signUpDoor,
)

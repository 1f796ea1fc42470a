/** What is answered where the fault is ours: in words, with a reference that the log has too, and nothing of the error. */
import type { Payload, PayloadRequest } from 'payload'
import { textLocale, translate } from '../../src/locales/index.js'
import { anchor, form, linkPage, pageHeaders, paragraph } from '../../src/newsletter/page.js'
import type { PrivacyContext } from '../../src/server/context.js'
import { readUnlessAway } from '../../src/server/database/away.js'
import { isDatabaseTrouble } from '../../src/server/database/trouble.js'
import { errorAnswer, type RequestProblem } from '../../src/server/errors.js'
import { answerLocale, formPairs, isForm } from '../../src/server/http.js'
import { logTrouble } from '../../src/server/log.js'
import { TroubleError } from '../../src/server/trouble-error.js'
import { formLocale } from './form-locale.js'
import { footFor } from './page-foot.js'

interface TroubleCall {
  readonly req: PayloadRequest
  readonly context: PrivacyContext
}

/** Seconds until another try is worth it. */
const retryAfter = 30

/** A browser that leaves the page it is on. Script and mail programs that post forms read no page. */
const isNavigation = (req: PayloadRequest): boolean =>
  isForm(req) && (req.headers.get('accept') ?? '').includes('text/html')

/** Everything that was typed goes along with the button that sends it again. */
const troublePage = (call: TroubleCall, path: string, { key, params }: RequestProblem): string => {
  const { req, context } = call
  const locale = formLocale(call)
  const t = translate(locale)
  const posted = formPairs(req)
  const target = new URL(req.url ?? '', 'http://site')
  const door = `${req.payload.config.routes.api}${path}${target.search}`
  const home = path.startsWith('/privacy/newsletter') ? context.paths.newsletter : context.paths.cookies
  return linkPage({
    locale: textLocale(locale),
    title: t('errors.notSaved.title'),
    parts: [
      paragraph(t(`errors.${key}`, { ...params })),
      ...(posted.length > 0
        ? [paragraph(t('errors.notSaved.kept')), form(door, posted, [], t('errors.notSaved.again'))]
        : []),
      anchor(home({ locale }), t('errors.notSaved.back')),
    ],
    // The database is not asked now.
    foot: footFor(context, locale, null),
  })
}

const statusOf = (error: unknown): 500 | 503 =>
  error instanceof TroubleError ? error.status : isDatabaseTrouble(error) ? 503 : 500

/**
 * 503 where the database did not do its part, else 500: a page for who posted a form without script, JSON for all others.
 * @param path of the door, below Payload's API route
 */
export const troubleAnswer = (error: unknown, call: TroubleCall, method: string, path: string): Response => {
  const { req, context } = call
  // Neither the address nor the body is logged: they may say who asked for what.
  const reference =
    error instanceof TroubleError
      ? error.reference
      : logTrouble(req.payload, `${method.toUpperCase()} ${path}`, error)
  const status = statusOf(error)
  const problem: RequestProblem = {
    key: status === 503 ? 'unavailable' : 'failed',
    params: { reference },
  }
  const more: Record<string, string> = status === 503 ? { 'Retry-After': String(retryAfter) } : {}
  if (isNavigation(req))
    return new Response(troublePage(call, path, problem), { status, headers: { ...pageHeaders, ...more } })
  const answer = errorAnswer([problem], answerLocale(req, context))
  return Response.json(answer, { status, headers: { 'Cache-Control': 'no-store', ...more } })
}

/**
 * What many pages ask for: while the database is away nobody waits for it, and the log has one line.
 * @throws TroubleError 503
 */
export const requireAnswer = async <T>(
  payload: Payload,
  what: string,
  read: () => Promise<T>,
): Promise<T> => {
  const reading = await readUnlessAway(payload, what, read)
  if ('value' in reading) return reading.value
  throw new TroubleError(what, reading.away, 503)
}

/** What somebody sees whose form was refused and who has no script: a small page in words, and the way to try again. */
import type { PrivacyContext } from '../../src/server/context.js'
import { errorAnswer, type RequestError, toResponse } from '../../src/server/errors.js'
import { translate } from '../../src/locales/index.js'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)

/** The same status and headers as for script, as a page. */
export const formProblem = (error: RequestError, context: PrivacyContext, locale: string): Response => {
  const t = translate(locale)
  const { headers, status } = toResponse(error, locale)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Security-Policy', "default-src 'none'")
  const said = errorAnswer(error.problems, locale).errors.map(({ message }) => `<p>${escaped(message)}</p>`)
  const page = [
    `<!doctype html><html lang="${escaped(locale)}"><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${escaped(t('consent.notSaved'))}</title><h1>${escaped(t('consent.notSaved'))}</h1>`,
    ...said,
    `<p><a href="${escaped(context.paths.cookies({ locale }))}">${escaped(t('consent.tryAgain'))}</a></p>`,
  ]
  return new Response(page.join(''), { status, headers })
}

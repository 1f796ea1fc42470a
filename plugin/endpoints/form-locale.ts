import type { PayloadRequest } from 'payload'
import type { PrivacyContext } from '../../src/server/context.js'
import { answerLocale, formTexts } from '../../src/server/http.js'

/** The language of the form that was posted, else the one that the address asks for or the browser prefers. */
export const formLocale = ({
  req,
  context,
}: {
  readonly req: PayloadRequest
  readonly context: PrivacyContext
}): string => {
  const posted = formTexts(req).locale
  return context.locales.find(({ code }) => code === posted)?.code ?? answerLocale(req, context)
}

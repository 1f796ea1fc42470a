/** What somebody sees whose form was refused and who has no script: why, in words, with what was typed and the way back. */
import type { PayloadRequest } from 'payload'
import { textLocale, translate } from '../../src/locales/index.js'
import {
  anchor,
  details,
  form,
  type Html,
  input,
  linkPage,
  pageHeaders,
  paragraph,
} from '../../src/newsletter/page.js'
import type { PagePaths } from '../../src/server/context.js'
import { errorAnswer, type RequestError, toResponse } from '../../src/server/errors.js'
import { type FormPairs, isForm, typedPairs } from '../../src/server/http.js'
import type { EndpointCall } from './endpoint.js'
import { formLocale } from './form-locale.js'
import { footOf } from './page-foot.js'

interface TypedField {
  readonly labelKey: string
  readonly autocomplete: string
  readonly maxLength: number
  readonly rows?: number
}

/** A door that a form without script posts to, as far as a refusal has to know it. */
export interface FormDoor {
  readonly titleKey: string
  readonly backKey: string
  readonly home: (paths: PagePaths) => (page: { readonly locale: string }) => string
  /** What a person types, by the field's name: given back to be read, copied or sent again. */
  readonly typed: Readonly<Record<string, TypedField>>
  /** Names of all else that is sent again. Null where nothing is: what such a form holds besides is a token. */
  readonly resent: readonly string[] | null
  /** What was chosen without typing, as terms with their values. */
  readonly chosen?: (
    call: EndpointCall,
    locale: string,
    posted: FormPairs,
  ) => Promise<readonly (readonly [string, string])[]>
}

/** A form, unless whoever posts it says that they read JSON and no page. */
export const wantsPage = (req: PayloadRequest): boolean => {
  const accept = req.headers.get('accept') ?? ''
  return isForm(req) && (accept.includes('text/html') || !accept.includes('application/json'))
}

/**
 * Whether sending the same again can succeed. Not where the form came from another site: a button of ours would do for
 * that site what it may not. Where the browser did not say, the button says so: it stands on a page of this site.
 */
const canBeResent = ({ status, key }: RequestError): boolean =>
  status === 429 || status === 408 || status === 413 || key === 'unsaidOrigin'

const typedParts = (
  call: EndpointCall,
  door: FormDoor,
  posted: FormPairs,
  resends: boolean,
  locale: string,
  path: string,
): readonly Html[] => {
  const t = translate(locale)
  const typed = posted.filter(([name, text]) => Object.hasOwn(door.typed, name) && text !== '')
  if (!resends) {
    const said = details(typed.map(([name, text]) => [t(door.typed[name]?.labelKey ?? ''), text]))
    return typed.length > 0 ? [paragraph(t('errors.notSaved.typed')), said] : []
  }
  const fields = typed.map(([name, value]) => {
    const { labelKey, ...more } = door.typed[name] as TypedField
    return input({ name, label: t(labelKey), value }, more)
  })
  const hidden = posted.filter(([name]) => door.resent?.includes(name))
  const { api } = call.req.payload.config.routes
  return [
    paragraph(t('errors.notSaved.kept')),
    form(`${api}${path}`, hidden, fields, t('errors.notSaved.again')),
  ]
}

/**
 * The same status as for script, as a page.
 * @param path of the door, below Payload's API route
 */
export const refusalPage = async (
  error: RequestError,
  call: EndpointCall,
  door: FormDoor,
  path: string,
): Promise<Response> => {
  const posted = await typedPairs(call.req)
  const locale = formLocale(call)
  const t = translate(locale)
  const said = errorAnswer(error.problems, locale).errors.map(({ message }) => paragraph(message))
  const chosen = (await door.chosen?.(call, locale, posted).catch(() => [])) ?? []
  const resends = door.resent !== null && posted.length > 0 && canBeResent(error)
  const page = linkPage({
    locale: textLocale(locale),
    title: t(door.titleKey),
    parts: [
      ...said,
      details(chosen),
      ...typedParts(call, door, posted, resends, locale, path),
      ...(door.resent === null ? [paragraph(t('errors.notSaved.openMail'))] : []),
      anchor(door.home(call.context.paths)({ locale }), t(door.backKey)),
    ],
    foot: await footOf(call, locale),
  })
  const { headers, status } = toResponse(error, locale)
  const retryAfter = headers.get('Retry-After')
  return new Response(page, {
    status,
    headers: { ...pageHeaders, ...(retryAfter === null ? {} : { 'Retry-After': retryAfter }) },
  })
}

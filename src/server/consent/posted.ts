/** What a post to the consent door says, checked for shape; what it means, record.ts decides with the notice. */
import type { Payload, PayloadRequest } from 'payload'
import { type AnswerableService, decidedOn } from '../../consent/choice.js'
import type { Decision } from '../../consent/decision.js'
import { grantedAfter } from '../../consent/decision.js'
import { keyMaxLength } from '../../consent/keys.js'
import { type PrivacyContext, privacyContext } from '../context.js'
import { refuse } from '../errors.js'
import { type JsonBody, readFormData } from '../http.js'
import { answerableNotice } from './answerable.js'
import { decisionFrom } from './cookie.js'
import type { DecisionToRecord } from './record.js'
import { consentMethods, type ConsentMethod } from './row.js'
import { isConsentId } from './store.js'

/** Bytes of a post. */
export const maxConsentBytes = 8000

const maxRevision = 2_147_483_647
const maxKeys = 500
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

const isRevision = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) > 0 && (value as number) <= maxRevision

const isKeys = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length <= maxKeys &&
  value.every((key) => typeof key === 'string' && key.length <= keyMaxLength)

const isMethod = (value: unknown): value is ConsentMethod =>
  (consentMethods as readonly unknown[]).includes(value)

const isLocale = ({ locales }: PrivacyContext, value: unknown): value is string =>
  locales.some(({ code }) => code === value)

/** An id that cannot be one of ours is as good as none: cookies are what visitors make of them. */
const idFrom = (value: unknown): string | null => {
  if (value != null && typeof value !== 'string') throw refuse(400, 'consentIdInvalid', {}, 'id')
  return isConsentId(value) ? value : null
}

/** @throws RequestError 400 naming the field */
export const postedJson = (body: JsonBody, context: PrivacyContext): Omit<DecisionToRecord, 'until'> => {
  const { revision, granted, method, locale, id, requestId } = body
  if (!isRevision(revision)) throw refuse(400, 'revisionInvalid', {}, 'revision')
  if (!isKeys(granted)) throw refuse(400, 'grantedInvalid', {}, 'granted')
  if (!isMethod(method)) throw refuse(400, 'methodInvalid', { known: consentMethods.join(', ') }, 'method')
  if (!isLocale(context, locale)) {
    const known = context.locales.map(({ code }) => code).join(', ')
    throw refuse(400, 'unknownLocale', { known }, 'locale')
  }
  if (typeof requestId !== 'string' || !uuid.test(requestId))
    throw refuse(400, 'requestIdInvalid', {}, 'requestId')
  return { revision, granted, method, locale, id: idFrom(id), requestId: requestId.toLowerCase() }
}

export interface PostedForm {
  readonly decision: DecisionToRecord
  /** A path on this site. */
  readonly back: string
}

const formDecisions = ['all', 'none', 'choose', 'withdraw'] as const
type FormDecision = (typeof formDecisions)[number]

const isFormDecision = (value: unknown): value is FormDecision =>
  (formDecisions as readonly unknown[]).includes(value)

/**
 * A path that leads nowhere else, whatever a browser makes of backslashes and control characters. A page that hides
 * where it is gets the front page.
 */
const wayBack = (req: PayloadRequest, value: unknown): string => {
  if (req.headers.get('origin') === 'null' || typeof value !== 'string') return '/'
  return /^\/(?![/\\])[^\\\p{Cc}\p{Cs}]{0,1000}$/u.test(value) ? value : '/'
}

const texts = (fields: FormData, name: string): readonly string[] =>
  fields.getAll(name).filter((value): value is string => typeof value === 'string')

/** Keys of everything that is granted once this form is answered. */
const grantedBy = (
  decision: FormDecision,
  services: readonly AnswerableService[],
  held: Decision | null,
  form: {
    readonly chosen: readonly string[]
    readonly asked: readonly string[]
    readonly refusedBySignal: ReadonlySet<string>
  },
): readonly string[] => {
  if (decision === 'withdraw') return []
  if (decision === 'choose') return form.chosen
  const asked = form.asked.length > 0 ? services.filter(({ key }) => form.asked.includes(key)) : services
  const yes = ({ number }: { readonly number: number }) =>
    decision === 'all' &&
    !services.some((service) => service.number === number && form.refusedBySignal.has(service.key))
  const numbers = grantedAfter(services, held, asked, yes)
  return services.filter(({ number }) => numbers.includes(number)).map(({ key }) => key)
}

/**
 * The form that works without script: `revision`, `locale`, `decision` (with `service` for each chosen one), `return`,
 * and `asked` for each service where the form asks about some alone. The consent's id comes with the cookie.
 * `Sec-GPC: 1` keeps marketing off where everything is allowed at once (CK-38).
 * @throws RequestError 400, 409, 413
 */
export const postedForm = async (
  payload: Payload,
  req: PayloadRequest,
  requestId: string,
): Promise<PostedForm> => {
  const context = privacyContext(payload)
  const fields = await readFormData(req, maxConsentBytes)
  const [revision, decision, locale] = [
    Number(fields.get('revision')),
    fields.get('decision'),
    fields.get('locale'),
  ]
  if (!isRevision(revision)) throw refuse(400, 'revisionInvalid', {}, 'revision')
  if (!isFormDecision(decision))
    throw refuse(400, 'decisionInvalid', { known: formDecisions.join(', ') }, 'decision')
  const [chosen, asked] = [texts(fields, 'service'), texts(fields, 'asked')]
  if (!isKeys(chosen)) throw refuse(400, 'grantedInvalid', {}, 'service')
  const { categories } = await answerableNotice(payload, revision)
  const held = decisionFrom(context, req.headers.get('cookie'))
  const marketing = categories.filter(({ key }) => key === 'marketing').flatMap(({ services }) => services)
  const signal = req.headers.get('sec-gpc') === '1' ? marketing.map(({ key }) => key) : []
  const granted = grantedBy(decision, decidedOn(categories), held, {
    chosen,
    asked,
    refusedBySignal: new Set(signal),
  })
  const isPartial = asked.length > 0 && (decision === 'all' || decision === 'none')
  return {
    decision: {
      revision,
      granted,
      method: 'page',
      locale: isLocale(context, locale) ? locale : context.defaultLocale,
      id: idFrom(held?.id),
      requestId,
      until: isPartial ? (held?.expiresAt ?? null) : null,
    },
    back: wayBack(req, fields.get('return')),
  }
}

/** What a post to the sign-up door says, checked for shape. Nothing is stored before all of it is right. */
import type { Payload } from 'payload'
import { parseAddress } from '../../newsletter/address.js'
import { nameMaxLength, parseName, parsePostal, postalMaxLength } from '../../newsletter/fields.js'
import { trapName } from '../../newsletter/form-names.js'
import { policyNewsList } from '../../newsletter/mailings.js'
import { isWordingVersion, type Wording } from '../../newsletter/wording.js'
import type { SignUpMethod } from '../../newsletter/states.js'
import { privacyContext } from '../context.js'
import { refuse, type RequestProblem } from '../errors.js'
import { fieldsOf, listFrom } from './lists.js'
import type { SignUpRequest } from './sign-up.js'
import { keptWording } from './wording.js'

/** Bytes of a post. */
export const maxSignUpBytes = 8000

export type Posted = Readonly<Record<string, unknown>>

const problem = (key: string, field: string, params: Record<string, unknown> = {}): RequestProblem => ({
  key: `newsletter.errors.${key}`,
  field,
  params,
})

const localeFrom = (payload: Payload, value: unknown): string => {
  const { locales, defaultLocale } = privacyContext(payload)
  if (value === undefined || value === null) return defaultLocale
  const locale = locales.find(({ code }) => code === value)?.code
  if (locale) return locale
  throw refuse(400, 'unknownLocale', { known: locales.map(({ code }) => code).join(', ') }, 'locale')
}

/** Where a post came from, as far as it says: the page of which newsletter, in which language. */
export const postedPlace = (payload: Payload, posted: Posted): { list: string; locale: string } => ({
  list: listFrom(payload, posted.list).key,
  locale: localeFrom(payload, posted.locale),
})

/** The policy that a form was about, as its words say. */
export const postedPolicy = async (payload: Payload, { wording }: Posted): Promise<string | undefined> =>
  isWordingVersion(wording) ? (await keptWording(payload, wording))?.policy : undefined

/** True where a program filled in what no person sees. */
export const isTrapped = (posted: Posted): boolean => {
  const value = posted[trapName]
  return value !== undefined && value !== null && value !== ''
}

const saidYes = (value: unknown): boolean =>
  value === true || value === '1' || value === 'on' || value === 'true'

/** The words, where a form for this list and language ever showed them. */
const wordsShown = async (
  payload: Payload,
  { list, locale }: { readonly list: string; readonly locale: string },
  version: unknown,
): Promise<Wording | null> => {
  const wording = isWordingVersion(version) ? await keptWording(payload, version) : null
  return wording?.list === list && wording.locale === locale ? wording : null
}

/**
 * A newsletter's form offers news about the policy too. Who ticked that alone asks for that alone, and gives no more than
 * it needs: then it is read as that form. Mistakes keep the names of the fields that were shown.
 */
const asPolicyNews = ({ policy: _, policyWording, ...posted }: Posted): Posted => ({
  ...posted,
  list: policyNewsList,
  consent: '1',
  wording: policyWording,
})

/**
 * What a form that offers both asks for.
 * @returns the request, or everything that is wrong with it, by field
 * @throws RequestError 400 for a newsletter or language that there is not
 */
export const postedChoice = async (
  payload: Payload,
  posted: Posted,
): Promise<SignUpRequest | readonly RequestProblem[]> => {
  const isAlone = postedPlace(payload, posted).list !== policyNewsList && !saidYes(posted.consent)
  if (!isAlone || !saidYes(posted.policy)) return postedSignUp(payload, posted, 'form')
  const answer = await postedSignUp(payload, asPolicyNews(posted), 'form')
  return 'list' in answer
    ? answer
    : answer.map((one) => (one.field === 'wording' ? { ...one, field: 'policyWording' } : one))
}

/**
 * @returns the request, or everything that is wrong with it, by field
 * @throws RequestError 400 for a newsletter or language that there is not
 */
export const postedSignUp = async (
  payload: Payload,
  posted: Posted,
  method: SignUpMethod,
): Promise<SignUpRequest | readonly RequestProblem[]> => {
  const place = postedPlace(payload, posted)
  const fields = fieldsOf(payload, place.list)
  const to = parseAddress(posted.email)
  const name = fields.name ? parseName(posted.name) : ''
  const address = fields.address ? parsePostal(posted.address) : ''
  const words = await wordsShown(payload, place, posted.wording)
  const wantsPolicy = place.list !== policyNewsList && saidYes(posted.policy)
  const samePolicyWords =
    !wantsPolicy ||
    (await wordsShown(payload, { ...place, list: policyNewsList }, posted.policyWording)) !== null
  const problems = [
    ...(to ? [] : [problem('email', 'email')]),
    ...(name === null ? [problem('name', 'name', { max: nameMaxLength })] : []),
    ...(address === null ? [problem('address', 'address', { max: postalMaxLength })] : []),
    ...(saidYes(posted.consent) ? [] : [problem('consent', 'consent')]),
    ...(words ? [] : [problem('wording', 'wording')]),
    ...(samePolicyWords ? [] : [problem('wording', 'policyWording')]),
  ]
  if (problems.length > 0 || !to || name === null || address === null || !words) return problems
  const alsoPolicy = wantsPolicy ? String(posted.policyWording) : ''
  return {
    ...place,
    to,
    name,
    address,
    wording: String(posted.wording),
    alsoPolicy,
    method,
    policy: words.policy,
  }
}

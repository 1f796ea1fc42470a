/** …/manage: what is held about a person, to see, correct, take along and erase, by the link in each mail (PN-08). */
import {
  anchor,
  alert,
  choice,
  details,
  form,
  type Html,
  input,
  paragraph,
  status,
  subheading,
} from '../../src/newsletter/page.js'
import { nameMaxLength, postalMaxLength } from '../../src/newsletter/fields.js'
import { type Wording, wordingTerms } from '../../src/newsletter/wording.js'
import type { translate } from '../../src/locales/index.js'
import { refuse } from '../../src/server/errors.js'
import { queryOf, requireSameOrigin } from '../../src/server/http.js'
import { endSignUp } from '../../src/server/newsletter/end.js'
import { linkUrl, tokenName } from '../../src/server/newsletter/links.js'
import {
  correctSignUp,
  type HeldData,
  heldData,
  linkedSignUp,
  otherSignUps,
} from '../../src/server/newsletter/manage.js'
import { fieldsOf } from '../../src/server/newsletter/lists.js'
import { signUpWords } from '../../src/server/newsletter/named-policy.js'
import type { SignUpRow } from '../../src/server/newsletter/store.js'
import { type EndpointCall, endpoint } from './endpoint.js'
import { linkDoor } from './form-doors.js'
import { doorOf, ended, goneLink, invalidLink, pageAnswer, postedFields } from './newsletter-links.js'

type T = ReturnType<typeof translate>
type Wrong = readonly ('name' | 'address')[]

const languageName = (code: string, locale: string): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code

const whenOf = (instant: string | null, locale: string): string =>
  instant === null
    ? ''
    : new Intl.DateTimeFormat(locale, {
        dateStyle: 'long',
        timeStyle: 'short',
        timeZone: 'Europe/Copenhagen',
      }).format(new Date(instant))

const linesOf = (wording: Wording | null): string =>
  wording ? [...wordingTerms(wording), wording.consent].join('\n') : ''

const held = (t: T, locale: string, data: HeldData): readonly Html[] => {
  return [
    details([
      [t('newsletter.manage.list'), data.title],
      [t('newsletter.manage.email'), data.email],
      [t('newsletter.manage.name'), data.name],
      [t('newsletter.manage.address'), data.address],
      [t('newsletter.manage.language'), languageName(data.locale, locale)],
      [t('newsletter.manage.state'), t(`newsletter.manage.states.${data.state}`)],
      [t('newsletter.manage.requestedAt'), whenOf(data.requestedAt, locale)],
      [t('newsletter.manage.confirmedAt'), whenOf(data.confirmedAt, locale)],
      [t('newsletter.manage.evidence'), data.evidence],
      [t('newsletter.manage.wording'), linesOf(data.wording)],
      [t('newsletter.manage.alsoPolicy'), linesOf(data.alsoPolicy)],
      ...data.others.map((other): [string, string] => [
        t('newsletter.manage.alsoAsked', { when: whenOf(other.requestedAt, locale) }),
        [other.name, other.address, languageName(other.locale, locale)].filter(Boolean).join('\n'),
      ]),
    ]),
  ]
}

const correction = (call: EndpointCall, t: T, token: string, data: HeldData, wrong: Wrong): Html => {
  const fields = fieldsOf(call.req.payload, data.list)
  const errors = {
    name: wrong.includes('name') ? t('newsletter.errors.name', { max: nameMaxLength }) : undefined,
    address: wrong.includes('address') ? t('newsletter.errors.address', { max: postalMaxLength }) : undefined,
  }
  const named = (name: 'name' | 'address') => ({
    name,
    label: t(`newsletter.manage.${name}`),
    value: data[name],
  })
  const errorOf = (error: string | undefined) => (error ? { error } : {})
  return form(
    doorOf(call, 'manage'),
    [
      [tokenName, token],
      ['action', 'correct'],
    ],
    [
      ...(fields.name
        ? [input(named('name'), { autocomplete: 'name', maxLength: nameMaxLength, ...errorOf(errors.name) })]
        : []),
      ...(fields.address
        ? [
            input(named('address'), {
              rows: 3,
              autocomplete: 'street-address',
              maxLength: postalMaxLength,
              ...errorOf(errors.address),
            }),
          ]
        : []),
      choice(
        { name: 'locale', label: t('newsletter.manage.language'), value: data.locale },
        call.context.locales.map(({ code }) => ({ value: code, label: languageName(code, data.locale) })),
      ),
      paragraph(t('newsletter.manage.otherEmail')),
    ],
    t('newsletter.manage.save'),
  )
}

const managePageFor = async (
  call: EndpointCall,
  row: SignUpRow,
  token: string,
  outcome: { readonly saved: boolean; readonly wrong: Wrong },
): Promise<Response> => {
  const data = await heldData(call.req.payload, row)
  const others = await Promise.all(
    (await otherSignUps(call.req.payload, row)).map(async (other) => ({
      id: other.id,
      title: (await signUpWords(call.req.payload, other, row.locale)).title,
    })),
  )
  const door = doorOf(call, 'manage')
  return pageAnswer(
    call,
    row,
    ({ t, locale }) => ({
      title: t('newsletter.manage.title'),
      parts: [
        ...(outcome.saved ? [status(t('newsletter.manage.saved'))] : []),
        ...(outcome.wrong.length > 0 ? [alert(t('newsletter.form.problems'))] : []),
        paragraph(t('newsletter.manage.intro')),
        ...held(t, locale, data),
        anchor(`${door}?${tokenName}=${token}&format=json`, t('newsletter.manage.download')),
        ...others.map((other) =>
          anchor(
            linkUrl(call.req.payload, 'manage', other.id),
            t('newsletter.manage.other', { title: other.title }),
          ),
        ),
        subheading(t('newsletter.manage.correct')),
        correction(call, t, token, data, outcome.wrong),
        subheading(t('newsletter.manage.erase')),
        form(
          door,
          [
            [tokenName, token],
            ['action', 'erase'],
          ],
          [paragraph(t('newsletter.manage.eraseText'))],
          t('newsletter.manage.erase'),
        ),
      ],
    }),
    outcome.wrong.length > 0 ? 422 : 200,
  )
}

export const managePage = endpoint('get', '/newsletter/manage', async (call) => {
  const query = queryOf(call.req)
  const token = query.get(tokenName)
  const row = await linkedSignUp(call.req.payload, 'manage', token)
  if (row === 'invalid' || token === null) return invalidLink(call)
  if (row === 'gone') return goneLink(call)
  if (query.get('format') !== 'json') return managePageFor(call, row, token, { saved: false, wrong: [] })
  return Response.json(await heldData(call.req.payload, row), {
    headers: {
      'Cache-Control': 'no-store',
      'Content-Disposition': 'attachment; filename="newsletter.json"',
      'Referrer-Policy': 'same-origin',
      'X-Robots-Tag': 'noindex',
    },
  })
})

export const managePost = endpoint(
  'post',
  '/newsletter/manage',
  async (call) => {
    requireSameOrigin(call.req)
    const { payload } = call.req
    const fields = await postedFields(call.req)
    const token = fields[tokenName]
    const row = await linkedSignUp(payload, 'manage', token)
    if (row === 'invalid' || typeof token !== 'string') return invalidLink(call)
    if (row === 'gone') return goneLink(call)
    if (fields.action === 'erase') {
      await endSignUp(payload, row)
      return ended(call, row)
    }
    if (fields.action !== 'correct') throw refuse(400, 'newsletter.errors.action', {}, 'action')
    const wrong = await correctSignUp(payload, row, fields)
    const now = await linkedSignUp(payload, 'manage', token)
    if (now === 'invalid' || now === 'gone') return goneLink(call)
    return managePageFor(call, now, token, { saved: wrong.length === 0, wrong })
  },
  linkDoor,
)

/** …/confirm, …/unsubscribe and …/manage: opening a link shows a page and changes nothing (NL-03); its button posts. */
import type { PayloadRequest } from 'payload'
import { shownAddress } from '../../src/newsletter/address.js'
import { oneClick } from '../../src/newsletter/headers.js'
import {
  anchor,
  details,
  form,
  type Html,
  linkPage,
  pageHeaders,
  paragraph,
} from '../../src/newsletter/page.js'
import { textLocale, translate } from '../../src/locales/index.js'
import { isForm, queryOf, readForm, requireSameOrigin } from '../../src/server/http.js'
import { confirmable, confirmSignUp } from '../../src/server/newsletter/confirm.js'
import { endSignUp } from '../../src/server/newsletter/end.js'
import { linkUrl, tokenName } from '../../src/server/newsletter/links.js'
import { linkedSignUp, otherSignUps } from '../../src/server/newsletter/manage.js'
import { newsletterOf, type SignUpRow } from '../../src/server/newsletter/store.js'
import { signUpWords } from '../../src/server/newsletter/named-policy.js'
import { barredReason } from '../../src/server/newsletter/wording.js'
import { type EndpointCall, endpoint } from './endpoint.js'
import { linkDoor } from './form-doors.js'
import { footOf } from './page-foot.js'

/** Bytes of a post from one of these pages. */
export const maxLinkBytes = 8000

type Fields = Readonly<Record<string, unknown>>

export const postedFields = async (req: PayloadRequest): Promise<Fields> =>
  isForm(req) ? readForm(req, maxLinkBytes) : {}

/** Whose language: the sign-up's, else what the address asks for, else the site's. */
const localeFor = ({ req, context }: EndpointCall, row: SignUpRow | null): string => {
  const asked = queryOf(req).get('locale')
  const known = context.locales.find(({ code }) => code === asked)?.code
  return row?.locale || known || context.defaultLocale
}

export interface Shown {
  readonly title: string
  readonly parts: readonly Html[]
}

/** An answer that is a page, with a way to the site. */
export const pageAnswer = async (
  call: EndpointCall,
  row: SignUpRow | null,
  show: (words: { t: ReturnType<typeof translate>; locale: string }) => Shown,
  status = 200,
): Promise<Response> => {
  const locale = localeFor(call, row)
  const t = translate(locale)
  const { title, parts } = show({ t, locale })
  const back = anchor(call.context.paths.newsletter({ locale }), t('newsletter.back'))
  const foot = await footOf(call, locale)
  const page = linkPage({ locale: textLocale(locale), title, parts: [...parts, back], foot })
  return new Response(page, { status, headers: pageHeaders })
}

export const invalidLink = (call: EndpointCall): Promise<Response> =>
  pageAnswer(
    call,
    null,
    ({ t }) => ({
      title: t('newsletter.invalid.title'),
      parts: [paragraph(t('newsletter.invalid.text'))],
    }),
    404,
  )

export const goneLink = (call: EndpointCall): Promise<Response> =>
  pageAnswer(call, null, ({ t }) => ({
    title: t('newsletter.unsubscribe.goneTitle'),
    parts: [paragraph(t('newsletter.unsubscribe.gone'))],
  }))

/** Where the page's own form is sent. */
export const doorOf = ({ req }: EndpointCall, door: string): string =>
  `${req.payload.config.routes.api}/privacy/newsletter/${door}`

/** What a sentence about a sign-up is made of. */
const wordsOf = async ({ req }: EndpointCall, row: SignUpRow, locale = row.locale) => ({
  ...(await signUpWords(req.payload, row, locale)),
  email: shownAddress(row.email),
})

const lost = (call: EndpointCall): Promise<Response> =>
  pageAnswer(
    call,
    null,
    ({ t }) => ({
      title: t('newsletter.confirm.lostTitle'),
      parts: [paragraph(t('newsletter.confirm.lost'))],
    }),
    404,
  )

export const confirmPage = endpoint('get', '/newsletter/confirm', async (call) => {
  const token = queryOf(call.req).get(tokenName)
  const row = await confirmable(call.req.payload, token)
  if (!row || token === null) return lost(call)
  const words = await wordsOf(call, row)
  return pageAnswer(call, row, ({ t }) => ({
    title: t('newsletter.confirm.title'),
    parts: [
      paragraph(t('newsletter.confirm.question', words)),
      details([
        [t('newsletter.manage.name'), row.name],
        [t('newsletter.manage.address'), row.address],
      ]),
      form(doorOf(call, 'confirm'), [[tokenName, token]], [], t('newsletter.confirm.button', words)),
    ],
  }))
})

export const confirmPost = endpoint(
  'post',
  '/newsletter/confirm',
  async (call) => {
    requireSameOrigin(call.req)
    const fields = await postedFields(call.req)
    const row = await confirmSignUp(call.req.payload, fields[tokenName])
    if (!row) return lost(call)
    const words = await wordsOf(call, row)
    return pageAnswer(call, row, ({ t }) => ({
      title: t('newsletter.confirm.doneTitle'),
      parts: [paragraph(t('newsletter.confirm.done', words)), paragraph(t('newsletter.wording.stop'))],
    }))
  },
  linkDoor,
)

export const unsubscribePage = endpoint('get', '/newsletter/unsubscribe', async (call) => {
  const token = queryOf(call.req).get(tokenName)
  const row = await linkedSignUp(call.req.payload, 'unsubscribe', token)
  if (row === 'invalid' || token === null) return invalidLink(call)
  if (row === 'gone') return goneLink(call)
  const words = await wordsOf(call, row)
  return pageAnswer(call, row, ({ t }) => ({
    title: t('newsletter.unsubscribe.title'),
    parts: [
      paragraph(t('newsletter.unsubscribe.question', words)),
      form(doorOf(call, 'unsubscribe'), [[tokenName, token]], [], t('newsletter.unsubscribe.button')),
    ],
  }))
})

/**
 * What is said once a sign-up is erased, with the way to what the mailbox still gets. That way leads no further than the
 * one that was taken: whoever may only unsubscribe sees no more of another sign-up either.
 */
export const ended = async (call: EndpointCall, row: SignUpRow): Promise<Response> => {
  const { payload } = call.req
  const others = await Promise.all(
    (await otherSignUps(payload, row)).map(async (other) => ({
      ...other,
      words: await wordsOf(call, other, row.locale),
    })),
  )
  return pageAnswer(call, row, ({ t, locale }) => {
    const { disputeWindowDays, pendingDays } = newsletterOf(payload)
    const wasConfirmed = row.state === 'confirmed'
    const count = wasConfirmed ? disputeWindowDays : 0
    const held = !wasConfirmed && row.mails > 0
    const barred = wasConfirmed ? barredReason(payload, 'noList.done', locale) : ''
    const still = (other: (typeof others)[number]) =>
      anchor(
        linkUrl(payload, 'unsubscribe', other.id),
        t(`newsletter.unsubscribe.still.${other.state}`, other.words),
      )
    return {
      title: t('newsletter.unsubscribe.doneTitle'),
      parts: [
        paragraph(t(`newsletter.unsubscribe.${others.length > 0 ? 'doneOne' : 'done'}`)),
        ...(held ? [paragraph(t('newsletter.unsubscribe.held', { count: pendingDays }))] : []),
        ...(!held && (count > 0 || (others.length === 0 && barred === ''))
          ? [paragraph(t('newsletter.unsubscribe.proof', { count }))]
          : []),
        ...(barred === '' ? [] : [paragraph(barred)]),
        ...others.map(still),
      ],
    }
  })
}

/**
 * The page's button, or a mail program's one-click post (RFC 8058): that comes from anywhere, without a cookie, with the
 * token in the address, and is answered at once, without a redirect (NL-04).
 */
export const unsubscribePost = endpoint(
  'post',
  '/newsletter/unsubscribe',
  async (call) => {
    const fields = await postedFields(call.req)
    const isOneClick = fields[oneClick.name] === oneClick.value
    if (!isOneClick) requireSameOrigin(call.req)
    const token = isOneClick ? queryOf(call.req).get(tokenName) : fields[tokenName]
    const row = await linkedSignUp(call.req.payload, 'unsubscribe', token)
    if (row === 'invalid') return invalidLink(call)
    if (row === 'gone') return goneLink(call)
    await endSignUp(call.req.payload, row)
    return ended(call, row)
  },
  linkDoor,
)

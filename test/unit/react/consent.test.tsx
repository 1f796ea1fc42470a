import { describe, expect, it } from 'vitest'
import type { Decision } from '../../../src/consent/decision.js'
import type { Notice, NoticeService } from '../../../src/consent/notice.js'
import { CookieChoice } from '../../../src/react/consent/choice.js'
import { ConsentEmbed } from '../../../src/react/consent/embed.js'
import { CookieSaved } from '../../../src/react/consent/saved.js'
import { ConsentScript } from '../../../src/react/consent/script.js'
import { CookieState } from '../../../src/react/consent/state.js'
import { attribute, named, render, textOf, withClass } from './html.js'

const service = (number: number, more: Partial<NoticeService> = {}): NoticeService => ({
  key: `service-${number}`,
  number,
  name: `Tjeneste ${number}`,
  provider: `Firma ${number}`,
  purpose: 'Viser noget.',
  policyUrl: null,
  country: 'DK',
  safeguard: null,
  thirdPartyAccess: false,
  hosts: [],
  signals: [],
  reload: false,
  exemption: null,
  cookies: [],
  since: 1,
  ...more,
})

const notice: Notice = {
  revision: 2,
  locale: 'da',
  dir: 'ltr',
  publishedAt: '2026-11-01T10:00:00.000Z',
  validMonths: 6,
  controller: 'Skolen',
  policyUrl: null,
  cookiesUrl: '/cookies',
  receiptUrl: '/cookies/kvittering',
  texts: {
    title: '',
    intro: '',
    thirdParties: '',
    changeable: '',
    reject: 'Kun nødvendige',
    accept: 'Tillad alle',
    choose: '',
  },
  categories: [
    { key: 'necessary', locked: true, title: 'Nødvendige', description: '', services: [service(1)] },
    {
      key: 'functional',
      locked: false,
      title: 'Funktioner',
      description: '',
      services: [service(2), service(3, { since: 2 })],
    },
    { key: 'statistics', locked: false, title: 'Statistik', description: '', services: [service(4)] },
  ],
}

const decision = (granted: readonly number[], more: Partial<Decision> = {}): Decision => ({
  revision: 2,
  granted,
  decidedAt: Date.parse('2026-11-05T12:00:00Z'),
  expiresAt: Date.parse('2027-05-05T12:00:00Z'),
  id: granted.length > 0 ? 'abcdefghijklmnopqrstuv' : null,
  ...more,
})

const choice = (given: Decision | null, returnTo: string | null = null) =>
  render(<CookieChoice notice={notice} decision={given} action="/api/privacy/consent" returnTo={returnTo} />)

const ticked = (given: Decision | null) =>
  named(choice(given), 'input')
    .filter((input) => attribute(input, 'checked') !== null)
    .map((input) => attribute(input, 'value'))

describe('the choice as a form (CK-09)', () => {
  it('has nothing ticked before an answer, and after a no (CK-20)', () => {
    expect(ticked(null)).toEqual([])
    expect(ticked(decision([]))).toEqual([])
  })

  it('shows exactly what was granted (CK-26)', () => {
    expect(ticked(decision([2, 4]))).toEqual(['service-2', 'service-4'])
  })

  it('ticks a whole category alone, so that one switch is enough to take it back (CK-31)', () => {
    expect(ticked(decision([2, 3]))).toEqual(['functional'])
  })

  it('leaves off what is new since the answer, and marks it (CK-34)', () => {
    const old = decision([2, 3, 4], { revision: 1 })
    expect(ticked(old)).toEqual(['service-2', 'service-4'])
    expect(withClass(choice(old), 'privacy-new')).toHaveLength(1)
  })

  it('has no switch for what is necessary, and two equal buttons (CK-24)', () => {
    const page = choice(null)
    expect(named(page, 'input').map((input) => attribute(input, 'value'))).not.toContain('service-1')
    const buttons = named(page, 'button').map((button) => ({
      look: attribute(button, 'class'),
      value: attribute(button, 'value'),
    }))
    expect(new Set(buttons.map(({ look }) => look)).size).toBe(1)
    expect(buttons.map(({ value }) => value)).toEqual(['choose', 'none', 'all'])
  })

  it('offers to withdraw only where something was granted', () => {
    const values = (given: Decision) => named(choice(given), 'button').map((one) => attribute(one, 'value'))
    expect(values(decision([4]))).toContain('withdraw')
    expect(values(decision([]))).not.toContain('withdraw')
  })

  it('is nothing to choose where nothing optional is declared (CK-07)', () => {
    const bare = { ...notice, categories: notice.categories.filter(({ locked }) => locked) }
    const page = render(<CookieChoice notice={bare} decision={null} action="/x" />)
    expect(named(page, 'form')).toEqual([])
  })
})

describe('what was chosen', () => {
  it('is told with date, end, number and receipt (PR-05)', () => {
    const page = render(<CookieState notice={notice} decision={decision([4])} />)
    for (const part of ['Tjeneste 4', '5. november 2026', '5. maj 2027', 'abcdefghijklmnopqrstuv'])
      expect(page.html).toContain(part)
    expect(named(page, 'a').map((link) => attribute(link, 'href'))).toEqual(['/cookies/kvittering'])
  })

  it('has neither number nor receipt after a no (PR-04)', () => {
    const page = render(<CookieState notice={notice} decision={decision([])} />)
    expect(named(page, 'code', 'a')).toEqual([])
  })

  it('is not called saved where the browser did not keep it', () => {
    const title = (given: Decision | null) =>
      textOf(named(render(<CookieSaved notice={notice} decision={given} returnTo={null} />), 'h2')[0])
    expect(title(decision([]))).toBe('Gemt')
    expect(title(null)).toBe('Ikke gemt')
  })
})

describe('what comes from others', () => {
  it('is a script that no browser runs (CK-09)', () => {
    const page = render(
      <ConsentScript service="service-4" src="https://stat.example/x.js" code="let a = '</script><b>'" />,
    )
    const [script] = named(page, 'script')
    expect(attribute(script, 'type')).toBe('text/plain')
    expect(attribute(script, 'src')).toBeNull()
    expect(attribute(script, 'data-privacy-service')).toBe('service-4')
    expect(named(page, 'b')).toEqual([])
  })

  it('is no frame, but who and why, and a plain link (CK-08)', () => {
    const page = render(
      <ConsentEmbed notice={notice} service="service-2" src="https://film.example/1" title="<En> film" />,
    )
    expect(named(page, 'iframe')).toEqual([])
    for (const part of ['Firma 2', 'Viser noget.', '&lt;En&gt; film']) expect(page.html).toContain(part)
    expect(named(page, 'a').map((link) => attribute(link, 'href'))).toEqual(['https://film.example/1'])
    expect(named(page, 'button').map((button) => attribute(button, 'data-privacy'))).toEqual([
      'once',
      'always',
    ])
  })

  it('is a frame in the page itself where this visitor has allowed it, with the placeholder behind it', () => {
    const film = (src: string, granted?: boolean, service = 'service-2') =>
      render(<ConsentEmbed notice={notice} service={service} src={src} title="Film" granted={granted} />).html
    const root =
      '<template shadowrootmode="open"><iframe part="frame" src="https://film.example/1" title="Film"'
    expect(film('https://film.example/1', true)).toContain(`"><${root.slice(1)}`)
    expect(film('https://film.example/1', true)).toContain('data-privacy="once"')
    for (const html of [
      film('https://film.example/1'),
      film('javascript:alert(1)', true),
      film('https://film.example/1', true, 'other'),
    ])
      expect(html).not.toContain('iframe')
  })

  it('cannot be shown at all where nobody declared it, nor lead to a script', () => {
    const page = render(<ConsentEmbed notice={notice} service="other" src="javascript:alert(1)" title="x" />)
    const [embed] = named(page, 'privacy-embed')
    expect(attribute(embed, 'data-src')).toBeNull()
    expect(named(page, 'button', 'a')).toEqual([])
  })
})

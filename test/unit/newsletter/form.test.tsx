import { describe, expect, test } from 'vitest'
import { NewsletterForm } from '../../../src/react/newsletter/form.js'
import type { NewsletterFormView } from '../../../src/server/newsletter/form.js'
import { render } from '../react/html.js'

const view: NewsletterFormView = {
  list: 'nyt',
  locale: 'da',
  version: 'a'.repeat(64),
  wording: {
    list: 'nyt',
    title: 'Nyt fra skolen',
    locale: 'da',
    sender: 'Det er skolen.',
    purpose: 'Til nyheder.',
    frequency: '2–3 gange om året.',
    stop: 'Du kan altid melde dig fra.',
    required: 'E-mail er nødvendig.',
    kept: 'Slettes igen.',
    under15: 'Er du under 15 år?',
    consent: 'Ja tak.',
  },
  context: {},
  policy: null,
  fields: { name: true, address: false },
  action: '/api/privacy/newsletter',
  state: null,
  sentTo: null,
  from: 'Skolen <kontor@skolen.example>',
}

const policyWording = {
  ...view.wording,
  list: 'policy',
  title: 'besked, når privatlivspolitikken ændres væsentligt',
  purpose: 'Til besked om politikken.',
  frequency: 'Kun når den ændres.',
  consent: 'Skriv til mig, når politikken ændres væsentligt',
}
const withPolicy = { ...view, policy: { version: 'b'.repeat(64), wording: policyWording } }
const policyForm = {
  ...view,
  list: 'policy',
  context: { context: 'policy' },
  wording: policyWording,
  fields: { name: false, address: false },
} as const

type Rendered = ReturnType<typeof render>
const attributes = (element: Rendered['elements'][number]) =>
  Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]))
const controls = ({ elements }: Rendered) =>
  elements
    .filter(({ tagName }) => ['input', 'textarea'].includes(tagName))
    .map((element): Record<string, string> => attributes(element))
const control = (page: Rendered, name: string) => controls(page).find((one) => one.name === name) ?? {}

describe('the form', () => {
  const page = render(<NewsletterForm view={view} />)

  test('says purpose, frequency, sender, how to stop and what is required before the button (NL-01, CH-01)', () => {
    const button = page.html.indexOf('<button')
    const { sender, purpose, frequency, stop, required, kept, under15, consent } = view.wording
    for (const text of [sender, purpose, frequency, stop, required, kept, under15, consent]) {
      expect(page.html).toContain(text)
      expect(page.html.indexOf(text)).toBeLessThan(button)
    }
  })

  test('has a box of its own, not ticked (NL-01)', () => {
    const consent = control(page, 'consent')
    expect(consent.type).toBe('checkbox')
    expect(consent).not.toHaveProperty('checked')
    expect(controls(page).filter(({ type }) => type === 'checkbox')).toHaveLength(1)
  })

  test('asks for what the site switched on, says what is required, and sends the version of its words (NL-02)', () => {
    expect(controls(page).map(({ name }) => name)).toEqual([
      'email',
      'name',
      'homepage',
      'consent',
      'list',
      'locale',
      'wording',
    ])
    expect(control(page, 'email')).toHaveProperty('required')
    expect(control(page, 'name')).not.toHaveProperty('required')
    expect(page.html).toContain('(<!-- -->skal udfyldes<!-- -->)'.replaceAll('<!-- -->', ''))
    expect(control(page, 'wording').value).toBe(view.version)
  })

  test('shows purpose, frequency, how to stop and whom a child asks, and folds the rest', () => {
    const [open = '', folded = ''] = page.html.split('<details')
    const { sender, purpose, frequency, stop, required, kept, under15 } = view.wording
    for (const text of [purpose, frequency, stop, under15]) expect(open).toContain(text)
    for (const text of [sender, required, kept]) {
      expect(open).not.toContain(text)
      expect(folded).toContain(text)
    }
  })

  test('takes what the door takes: no check of the browser refuses letters before the @', () => {
    expect(control(page, 'email')).toMatchObject({
      type: 'text',
      inputmode: 'email',
      autocomplete: 'email',
      autocapitalize: 'none',
      spellcheck: 'false',
      maxlength: '254',
    })
  })

  test('asks programs that fill in for people to leave the hidden field alone', () => {
    expect(control(page, 'homepage')).toMatchObject({
      autocomplete: 'off',
      tabindex: '-1',
      'data-1p-ignore': '',
      'data-bwignore': '',
      'data-form-type': 'other',
      'data-lpignore': 'true',
    })
  })

  test('labels every field that people see, and has no script', () => {
    const labels = page.elements
      .filter(({ tagName }) => tagName === 'label')
      .map((label) => attributes(label).for)
    const visible = controls(page).filter(({ type }) => type !== 'hidden')
    expect(visible.every(({ id }) => labels.includes(id))).toBe(true)
    expect(page.html).not.toContain('<script')
  })
})

describe('the separate choice to be told of policy changes', () => {
  const page = render(<NewsletterForm view={withPolicy} />)

  test('is a box of its own, not ticked and not required, before the button (NL-01)', () => {
    const boxes = controls(page).filter(({ type }) => type === 'checkbox')
    expect(boxes.map(({ name }) => name)).toEqual(['consent', 'policy'])
    for (const box of boxes) expect(box).not.toHaveProperty('checked')
    expect(control(page, 'policy')).not.toHaveProperty('required')
    expect(page.html.indexOf(policyWording.consent)).toBeLessThan(page.html.indexOf('<button'))
    expect(control(page, 'policyWording').value).toBe(withPolicy.policy.version)
  })

  test('is labelled with its consent and nothing else, and described by what only it says', () => {
    expect(page.html).toContain(`<label for="newsletter_nyt_policy">${policyWording.consent}</label>`)
    expect(control(page, 'policy')['aria-describedby']).toBe('newsletter_nyt_policy-more')
    const [, more = ''] = page.html.split('id="newsletter_nyt_policy-more"')
    expect(more).toContain(policyWording.purpose)
    expect(more).toContain(policyWording.frequency)
    // What holds for both is said once.
    expect(page.html.split(view.wording.stop)).toHaveLength(2)
  })

  test('either is enough: neither box is required, and both stand below one question', () => {
    expect(control(page, 'consent')).not.toHaveProperty('required')
    expect(page.html).toContain('<legend>Sæt kryds ved det, du vil have</legend>')
    const alone = render(<NewsletterForm view={view} />)
    expect(control(alone, 'consent')).toHaveProperty('required')
    expect(alone.html).not.toContain('<fieldset')
  })

  test('has a form for nothing else: an address, one box and words of its own', () => {
    const alone = render(<NewsletterForm view={policyForm} />)
    expect(controls(alone).map(({ name }) => name)).toEqual([
      'email',
      'homepage',
      'consent',
      'list',
      'locale',
      'wording',
    ])
    expect(control(alone, 'list').value).toBe('policy')
    expect(alone.html).toContain('Få besked, når privatlivspolitikken ændres</h2>')
    expect(alone.html).toContain('>Giv mig besked</button>')
  })

  const wrong = (values: Record<string, string>, errors: Record<string, string>) =>
    render(
      <NewsletterForm view={{ ...withPolicy, state: { list: 'nyt', outcome: 'wrong', values, errors } }} />,
    )
  const email = { email: 'newsletter.errors.email' }

  test('stays as the visitor left it where something else was wrong', () => {
    const both = wrong({ email: 'x', consent: '1', policy: '1' }, email)
    expect(control(both, 'consent')).toHaveProperty('checked')
    expect(control(both, 'policy')).toHaveProperty('checked')
    const one = wrong({ email: 'x', consent: '1' }, email)
    expect(control(one, 'policy')).not.toHaveProperty('checked')
  })

  test('is not kept ticked where the words beside it are others now, and that is said once', () => {
    const page = wrong(
      { email: 'a@b.dk', consent: '1', policy: '1' },
      { wording: 'newsletter.errors.wording', policyWording: 'newsletter.errors.wording' },
    )
    expect(control(page, 'consent')).not.toHaveProperty('checked')
    expect(control(page, 'policy')).not.toHaveProperty('checked')
    expect(page.html.split('Teksten er ændret')).toHaveLength(2)
    expect(page.html).not.toContain('href="#newsletter_nyt_')
  })

  test('is not ticked after it was sent', () => {
    const state = {
      list: 'nyt',
      outcome: 'sent',
      values: { email: 'a@b.dk', policy: '1' },
      errors: {},
    } as const
    const page = render(<NewsletterForm view={{ ...withPolicy, state, sentTo: 'a@b.dk' }} />)
    expect(control(page, 'policy')).not.toHaveProperty('checked')
  })
})

describe('after a post', () => {
  test('the page repeats the address, names the sender and the spam folder, and lets the address be corrected', () => {
    const sent = {
      list: 'nyt',
      outcome: 'sent',
      values: { email: 'ane@xn--blbr-roah.dk' },
      errors: {},
    } as const
    const page = render(<NewsletterForm view={{ ...view, state: sent, sentTo: 'ane@blåbær.dk' }} />)
    expect(page.html).toContain('ane@blåbær.dk')
    expect(page.html).toContain('kontor@skolen.example')
    expect(page.html).toContain('spam')
    expect(control(page, 'email').value).toBe('ane@xn--blbr-roah.dk')
    expect(control(page, 'consent')).not.toHaveProperty('checked')
  })

  test('the form is folded, and says what to do where no mail comes: to everybody the same', () => {
    const state = { list: 'nyt', outcome: 'sent', values: { email: 'a@b.dk' }, errors: {} } as const
    const contact = 'kontor@hejrevig.example'
    const page = render(<NewsletterForm view={{ ...withPolicy, state, sentTo: 'a@b.dk', contact }} />)
    const [said = '', again = ''] = page.html.split('<details class="privacy-newsletter-again">')
    expect(again).toContain('<form')
    expect(said).not.toContain('<form')
    expect(page.html).not.toMatch(/<details[^>]* open/)
    expect(said).toContain('Har et program udfyldt felterne for dig')
    expect(said).toContain(`skriv til ${contact}`)
    const silent = render(<NewsletterForm view={{ ...view, state, sentTo: 'a@b.dk' }} />)
    expect(silent.html).not.toContain('skriv til')
  })

  test('mistakes stand beside their fields, and what was typed stays, escaped', () => {
    const state = {
      list: 'nyt',
      outcome: 'wrong',
      values: { email: '"><script>', name: 'Ane' },
      errors: { email: 'newsletter.errors.email', consent: 'newsletter.errors.consent' },
    } as const
    const page = render(<NewsletterForm view={{ ...view, state }} />)
    expect(control(page, 'email')).toMatchObject({
      value: '"><script>',
      'aria-invalid': 'true',
      'aria-describedby': 'newsletter_nyt_email-error',
    })
    expect(control(page, 'name')).toMatchObject({ value: 'Ane' })
    expect(control(page, 'consent')['aria-describedby']).toBe('newsletter_nyt_consent-error')
    const ids = page.elements.map((element) => attributes(element).id).filter(Boolean)
    expect(ids).toContain('newsletter_nyt_email-error')
    expect(ids).toContain('newsletter_nyt_consent-error')
    expect(new Set(ids).size).toBe(ids.length)
    expect(page.html).not.toContain('<script')
  })
})

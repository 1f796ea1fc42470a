import fc from 'fast-check'
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, it } from 'vitest'
import {
  consentElement,
  consentMarkup,
  type ConsentMarkupInput,
  type RuntimeConfig,
} from '../../../src/banner/markup/index.js'
import { optionalServices, type Notice } from '../../../src/consent/notice.js'
import { panelTexts } from '../../../src/server/panel-texts.js'
import { notice, service } from './notice.js'

const input = (more: Partial<ConsentMarkupInput> = {}): ConsentMarkupInput => ({
  notice: notice(),
  texts: panelTexts('da'),
  ask: [2, 3, 4],
  settings: { cookieName: 'privacy_consent', cookieDomain: null, api: '/api/privacy' },
  corner: 'bottom-left',
  assets: { panel: '/api/privacy/panel.x.js', style: { href: '/api/privacy/banner.x.css' } },
  ...more,
})
const page = (more: Partial<ConsentMarkupInput> = {}) => consentMarkup(input(more)).html

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.ChildNode

/** Every element below, templates' content too. */
const elements = (nodes: readonly Node[]): readonly Element[] =>
  nodes.flatMap((node) => {
    if (!('tagName' in node)) return []
    const inside = 'content' in node ? (node as DefaultTreeAdapterTypes.Template).content.childNodes : []
    return [node, ...elements([...node.childNodes, ...inside])]
  })
const all = (html: string) => elements(parseFragment(html).childNodes)
const attributes = ({ attrs }: Element) => Object.fromEntries(attrs.map(({ name, value }) => [name, value]))
const text = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(text).join('') : ''

describe('the banner', () => {
  it('has two buttons that differ in nothing but value and words (CK-22, CK-24)', () => {
    const buttons = all(page()).filter(({ tagName }) => tagName === 'button')
    expect(buttons.map(text)).toEqual(['Kun nødvendige', 'Tillad alle'])
    const [first, second] = buttons.map((button) => ({ ...attributes(button), value: '' }))
    expect(first).toEqual(second)
    expect(buttons.map((button) => attributes(button).value)).toEqual(['none', 'all'])
  })

  it('names the purposes, who is behind it, and that the choice can be changed (CK-27, CK-35b, CK-36)', () => {
    const said = parseFragment(page().replace(/<\/?template[^>]*>/g, ''))
      .childNodes.map(text)
      .join(' ')
    for (const words of [
      'Statistik',
      'Markedsføring',
      '2 andre virksomheder',
      'Hejrevig Efterskole',
      'altid ændre det',
    ])
      expect(said).toContain(words)
    expect(said).not.toContain('Nødvendige')
    const links = all(page()).filter(({ tagName }) => tagName === 'a')
    expect(links.map((link) => attributes(link).href)).toEqual(['/cookies', '/privatlivspolitik', '/cookies'])
  })

  it('says one sentence more, with a link, where an announced change concerns cookies, and else nothing (PN-18)', () => {
    const news = { text: 'Ændres <snart>.', link: 'Læs', href: '/politik?a=1&b=2' }
    expect(page({ news })).toContain('<p>Ændres &lt;snart&gt;. <a href="/politik?a=1&amp;b=2">Læs</a></p>')
    expect(page({ news: null })).toBe(page())
    expect(page({ ask: [], news })).not.toContain('snart')
  })

  it('says that marketing stays off because the browser asked for it, where it is asked about (CK-38)', () => {
    const signal = (more: Partial<ConsentMarkupInput>) => {
      const found = all(page(more)).find((one) => attributes(one).id === 'signal')
      return found && { isSeen: !('hidden' in attributes(found)), says: text(found) }
    }
    expect(signal({ gpc: true })).toEqual({
      isSeen: true,
      says: expect.stringMatching(/"Markedsføring" slået fra.*"Tillad alle".*"Vælg selv"/),
    })
    // Script, or the next request, may find the signal later.
    expect(signal({})?.isSeen).toBe(false)
    const { categories } = notice()
    const numbers = (isMarketing: boolean) =>
      optionalServices(categories.filter(({ key }) => (key === 'marketing') === isMarketing)).map(
        ({ number }) => number,
      )
    expect(signal({ gpc: true, ask: numbers(false) })).toBeUndefined()
    expect(signal({ gpc: true, ask: numbers(true) })?.says).toContain('"Ja til det nye"')
  })

  it('names the purposes once where the first sentence does', () => {
    const texts = { ...notice().texts, intro: 'Det handler om Statistik og Markedsføring.' }
    expect(page({ notice: notice({ texts }) })).not.toContain('<ul>')
  })

  it('says what is new, and asks about nothing else (CK-34)', () => {
    const html = page({ ask: [3] })
    expect(html).toContain(panelTexts('da').newTitle)
    expect(html).toContain('Statistik: Tjeneste counter')
    expect(html).not.toContain('Markedsføring')
    expect(html).toContain('<input type="hidden" name="asked" value="counter"')
    // What was said yes to before goes on: "only necessary" would not be true.
    const { texts } = notice()
    for (const words of [texts.reject, texts.accept, texts.thirdParties, texts.changeable])
      expect(html).not.toContain(words)
    for (const words of [
      panelTexts('da').newChangeable,
      panelTexts('da').newReject,
      panelTexts('da').newAccept,
    ])
      expect(html).toContain(words)
  })

  it('is absent where nothing is asked, and the icon is there all the same (CK-07, CK-29)', () => {
    const ids = all(page({ ask: [] })).flatMap((element) => attributes(element).id ?? [])
    expect(ids).toEqual(['icon', 'said'])
  })

  it('is a form that works without script, and comes back to the page (CK-09)', () => {
    const form = all(page({ returnTo: '/en/side?a=1&b=2' })).find(({ tagName }) => tagName === 'form')
    expect(form && attributes(form)).toEqual({ method: 'post', action: '/api/privacy/consent' })
    const fields = form
      ? elements(form.childNodes)
          .map(attributes)
          .filter(({ type }) => type === 'hidden')
      : []
    expect(fields.map(({ name, value }) => [name, value])).toEqual([
      ['revision', '3'],
      ['locale', 'da'],
      ['return', '/en/side?a=1&b=2'],
    ])
  })

  it('ticks nothing beforehand (CK-20)', () => {
    expect(page()).not.toMatch(/checked|selected/)
  })
})

describe('what the runtime is told', () => {
  const configOf = (more: Partial<ConsentMarkupInput> = {}) =>
    JSON.parse(consentMarkup(input(more)).attributes['data-config']) as RuntimeConfig

  it('is short, and names optional services alone', () => {
    expect(configOf().services).toEqual([
      [2, 'matomo', 'statistics', 1, 0],
      [3, 'counter', 'statistics', 3, 0],
      [4, 'ads', 'marketing', 1, 1, 'ad_storage'],
    ])
  })

  it('marks whose yes widens the page’s policy, where there is one', () => {
    const settings = { ...input().settings, widens: true }
    expect(configOf({ settings }).services.map(([number, , , , flags]) => [number, flags])).toEqual([
      [2, 0],
      [3, 0],
      [4, 3],
    ])
  })
})

describe('hostile names and texts', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '</template><script>alert(1)</script>',
      '" onload="x',
      "'><img src=x>",
      '&lt;b&gt;',
      '{{x}}',
    ),
  )

  it('stay words: the same elements, whatever they say', () => {
    const shape = (made: Notice) =>
      all(consentElement(consentMarkup(input({ notice: made })))).map(
        (element) => `${element.tagName} ${element.attrs.map(({ name }) => name).join()}`,
      )
    const expected = shape(notice())
    fc.assert(
      fc.property(hostile, (words) => {
        const texts = Object.fromEntries(Object.keys(notice().texts).map((key) => [key, words]))
        const made = notice({
          controller: words,
          texts: { ...(texts as unknown as Notice['texts']), intro: '' },
          categories: notice().categories.map((category) => ({ ...category, title: `${words}!` })),
        })
        expect(shape(made)).toEqual(expected)
      }),
    )
  })

  it('come out as they went in', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        const html = page({ notice: notice({ texts: { ...notice().texts, accept: words } }) })
        const [, accept] = all(html).filter(({ tagName }) => tagName === 'button')
        expect(accept && text(accept)).toBe(words.replace(/\r\n?/g, '\n'))
      }),
    )
  })

  it('a style of ours carries the nonce that the page needs', () => {
    const style = { href: '/a.css', inline: { text: '#a{}', nonce: 'abc' } }
    expect(page({ assets: { panel: '', style } })).toContain(
      '<style nonce="abc">#a{}</style><link disabled rel="stylesheet" href="/a.css" />',
    )
  })

  it('the early script comes last, with its nonce, and only where something is asked', () => {
    const assets = { panel: '', style: null, early: { text: 'a("<b>")', nonce: 'abc' } }
    expect(page({ assets })).toMatch(
      /<script nonce="abc">a\("<b>"\)<\/script><\/template\s*>Dit valg om cookies$/,
    )
    expect(page({ assets, ask: [] })).not.toContain('<script')
  })

  it('on a page that is one for all the banner waits to be shown', () => {
    const off = (more: Partial<ConsentMarkupInput>) =>
      all(page(more)).some((element) => 'data-off' in attributes(element))
    expect(off({ waits: true })).toBe(true)
    expect(off({})).toBe(false)
  })
})

it('thirty services still fit the consent cookie’s order: the config names each once', () => {
  const services = Array.from({ length: 30 }, (_, at) => service(at + 2, `s-${at}`))
  const categories = [{ key: 'statistics', locked: false, title: 'S', description: '', services }]
  const made = notice({ categories })
  expect(optionalServices(made.categories)).toHaveLength(30)
  const config = JSON.parse(
    consentMarkup(input({ notice: made, ask: [] })).attributes['data-config'],
  ) as RuntimeConfig
  expect(new Set(config.services.map(([number]) => number)).size).toBe(30)
})

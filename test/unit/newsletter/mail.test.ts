import fc from 'fast-check'
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, it, test } from 'vitest'
import { listHeaders } from '../../../src/newsletter/headers.js'
import { type MailBlock, mailHtml, mailText, oneLine } from '../../../src/newsletter/mail.js'
import { consentAge, isProofOver, isRunning, mayMail } from '../../../src/newsletter/states.js'
import { isWordingVersion, type Wording, wordingVersion } from '../../../src/newsletter/wording.js'

type Node = DefaultTreeAdapterTypes.ChildNode
const textOf = (node: Node): string =>
  'value' in node
    ? node.value
    : 'childNodes' in node && node.nodeName !== 'title'
      ? node.childNodes.map(textOf).join(' ')
      : ''

/** Words and addresses, whatever stands between them. */
const words = (text: string): string => text.replace(/\s+/g, ' ').trim()

const sentence = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\s\p{Cc}]+/gu, ' '))
const block: fc.Arbitrary<MailBlock> = fc.oneof(
  sentence.map((text) => ({ kind: 'text' as const, text })),
  fc
    .tuple(sentence, fc.webUrl({ withQueryParameters: true }))
    .map(([text, url]) => ({ kind: 'link' as const, text, url })),
)

test('text and HTML say the same, and nothing that is said becomes markup', () => {
  fc.assert(
    fc.property(fc.array(block), fc.array(block), sentence, (blocks, footer, subject) => {
      const mail = { locale: 'da', subject, blocks, footer }
      const html = parseFragment(mailHtml(mail)).childNodes.map(textOf).join(' ')
      expect(words(html)).toBe(words(mailText(mail).replace(/(^|\n)-- \n/, '$1')))
      expect(mailHtml(mail)).not.toMatch(/<(?!\/?(?:p|br|a|hr|html|head|meta|title|body)\b|!doctype)/)
    }),
  )
})

describe('headers for a list (NL-04)', () => {
  it('are those of RFC 2369 and RFC 8058', () => {
    expect(
      listHeaders({
        list: 'nyt',
        host: 'skolen.dk',
        unsubscribeUrl: 'https://skolen.dk/api/privacy/newsletter/unsubscribe?t=a',
      }),
    ).toEqual({
      'List-Id': '<nyt.newsletter.skolen.dk>',
      'List-Unsubscribe': '<https://skolen.dk/api/privacy/newsletter/unsubscribe?t=a>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    })
  })
  it.each(['https://a.dk/\r\nBcc: x@y.dk', 'https://a.dk/>,<mailto:x@y.dk', 'a', 'https://a.dk/ b'])(
    'never carry %j',
    (unsubscribeUrl) => {
      expect(() => listHeaders({ list: 'nyt', host: 'a.dk', unsubscribeUrl })).toThrow(TypeError)
    },
  )
  it('are one line each', () => {
    expect(oneLine('Nyt\r\nBcc: x@y.dk\u2028 z')).toBe('Nyt Bcc: x@y.dk  z')
  })
})

describe('time', () => {
  const at = (text: string) => new Date(text)
  it('ends an unconfirmed sign-up after seven days (NL-06)', () => {
    const asked = '2026-05-01T10:00:00.000Z'
    expect(isRunning(asked, at('2026-05-08T09:59:59.999Z'), 7)).toBe(true)
    expect(isRunning(asked, at('2026-05-08T10:00:00.000Z'), 7)).toBe(false)
  })
  it('ends a proof after the dispute window (NL-05)', () => {
    const ended = '2026-05-01T10:00:00.000Z'
    expect(isProofOver(ended, at('2026-05-31T09:59:59.999Z'), 30)).toBe(false)
    expect(isProofOver(ended, at('2026-05-31T10:00:00.000Z'), 30)).toBe(true)
    expect(isProofOver(ended, at(ended), 0)).toBe(true)
  })
  it('lets "already signed up" be written once a day, and confirmations a few times', () => {
    const now = at('2026-05-02T10:00:00.000Z')
    const mailed = (mailedAt: string | null, mails = 1) => ({ mailedAt, mails })
    expect(mayMail('confirmed', mailed(null, 0), now)).toBe(true)
    expect(mayMail('confirmed', mailed('2026-05-01T10:00:00.001Z'), now)).toBe(false)
    expect(mayMail('confirmed', mailed('2026-05-01T10:00:00.000Z', 99), now)).toBe(true)
    expect(mayMail('pending', mailed('2026-05-02T09:55:00.000Z'), now)).toBe(true)
    expect(mayMail('pending', mailed('2026-05-02T09:55:00.001Z'), now)).toBe(false)
    expect(mayMail('pending', mailed('2026-05-01T00:00:00.000Z', 5), now)).toBe(false)
  })
  it('makes fifteen the age at which one consents oneself (CH-01)', () => {
    expect(consentAge).toBe(15)
  })
})

test('a wording has one version, and other words another (NL-02)', () => {
  const wording: Wording = {
    list: 'nyt',
    title: 'Nyt',
    locale: 'da',
    sender: 'Skolen',
    purpose: 'p',
    frequency: 'f',
    stop: 's',
    required: 'r',
    kept: 'k',
    under15: '',
    consent: 'c',
  }
  expect(isWordingVersion(wordingVersion(wording))).toBe(true)
  expect(wordingVersion({ ...wording })).toBe(wordingVersion(wording))
  const versions = Object.keys(wording).map((name) => wordingVersion({ ...wording, [name]: 'other' }))
  expect(new Set([...versions, wordingVersion(wording)]).size).toBe(Object.keys(wording).length + 1)
})

import { describe, expect, it } from 'vitest'
import { compareContents } from '../../../src/policy/comparison.js'
import type { PolicyContent } from '../../../src/policy/content.js'
import type { Part } from '../../../src/policy/word-diff.js'
import { content, facts, section, words } from './support.js'

const compare = (before: PolicyContent, after: PolicyContent) => compareContents(before, after, 'da', 'da')
const marked = (parts: readonly Part[] | null) =>
  (parts ?? []).map((part) => (part.changed ? `[${part.text}]` : part.text)).join('')

describe('words that one of two editions lost to a redaction', () => {
  const name = 'Mads Overby Thorsen'
  const shown = (before: PolicyContent, after: PolicyContent): string =>
    JSON.stringify([compare(before, after), compare(after, before)])
  const saying = (...paragraphs: string[]) =>
    content([section('a', { content: { da: words(...paragraphs) } })])

  it.each([
    ['in a sentence', `Ring til ${name} på kontoret.`, 'Ring til [fjernet] på kontoret.'],
    ['alone', name, '[fjernet]'],
    ['twice', `${name} og igen ${name}.`, '[fjernet] og igen [fjernet].'],
    ['at the end', `Skriv til ${name}`, 'Skriv til [fjernet]'],
  ])('are no change, and are not shown: %s', (_name, before, after) => {
    const result = compare(saying('Først.', before), saying('Først.', after))
    expect(result.identical).toBe(true)
    expect(shown(saying('Først.', before), saying('Først.', after))).not.toContain('Mads')
  })

  it('are hidden where the rest of the sentence changed too, and that change is shown', () => {
    const [before, after] = [
      saying(`Ring til ${name} på kontoret mandag og tirsdag fra otte.`),
      saying('Ring til [fjernet] på kontoret mandag og onsdag fra otte.'),
    ]
    const [block] = compare(before, after).sections[0]?.blocks ?? []
    expect([marked(block?.before ?? null), marked(block?.after ?? null)]).toEqual([
      'Ring til [fjernet] på kontoret mandag og [tirsdag ]fra otte.',
      'Ring til [fjernet] på kontoret mandag og [onsdag ]fra otte.',
    ])
    expect(shown(before, after)).not.toContain('Mads')
  })

  it('are hidden in headings, titles and contact persons', () => {
    const person = (value: string) =>
      content([section('a', { heading: { da: `Spørg ${value}` } })], {
        title: { da: `Politik ved ${value}` },
        facts: {
          ...facts,
          controller: {
            ...facts.controller,
            contacts: [{ name: value, title: { da: 'Lærer' }, phone: null, email: null, profileUrl: null }],
          },
        },
      })
    expect(compare(person(name), person('[fjernet]')).identical).toBe(true)
    expect(shown(person(name), person('[fjernet]'))).not.toContain('Mads')
  })

  it('are hidden where an address went as a whole', () => {
    const before = content([section('a')], {
      facts: { ...facts, controller: { ...facts.controller, email: 'mads@skolen.example' } },
    })
    const after = JSON.parse(JSON.stringify(before)) as typeof before
    const contact = { ...facts.controller.contacts[0], name: '[fjernet]', email: null, profileUrl: null }
    const redactedAfter = {
      ...after,
      facts: {
        ...after.facts,
        controller: { ...after.facts.controller, email: null, contacts: [contact as never] },
      },
    }
    expect(compare(before, redactedAfter).facts).toEqual([])
    expect(compare(redactedAfter, before).facts).toEqual([])
  })

  it('and a text that merely says something else is still a change', () => {
    expect(compare(saying('Vi spørger [fjernet].'), saying('Vi gemmer alt i fem år.')).identical).toBe(false)
  })
})

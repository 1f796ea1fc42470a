import { describe, expect, test } from 'vitest'
import { atomFeed } from '../../../src/server/feed.js'
import { updatedAt } from '../../../src/server/feed-times.js'
import type { EditionHead } from '../../../src/server/views.js'

const head = (number: number, more: Partial<EditionHead> = {}): EditionHead => ({
  number,
  state: 'inForce',
  kind: 'material',
  summary: { value: `Om udgave ${number} & mere`, locale: 'da' },
  effectiveFrom: `2026-0${number}-01`,
  inForceUntil: null,
  publishedAt: `2026-0${number}-01T08:00:00.000Z`,
  enteredAfterwards: false,
  hash: 'x',
  ...more,
})
const times = { timeZone: 'Europe/Copenhagen', redactedAt: new Map<number, string>() }
const at = (edition: EditionHead, all: readonly EditionHead[] = [edition], more = times) =>
  updatedAt(edition, all, more).toISOString()

describe("an entry's `updated` moves when what it says changes", () => {
  test('approved for today, it is that moment', () => {
    expect(at(head(2))).toBe('2026-02-01T08:00:00.000Z')
  })

  test('announced, and then in force: the midnight of its day', () => {
    const announced = head(3, { publishedAt: '2026-01-10T08:00:00.000Z', state: 'announced' })
    expect(at(announced)).toBe('2026-01-10T08:00:00.000Z')
    expect(at({ ...announced, state: 'inForce' })).toBe('2026-02-28T23:00:00.000Z')
  })

  test('replaced: the midnight on which it ended', () => {
    const next = head(4, { publishedAt: '2026-03-20T08:00:00.000Z' })
    const past = head(2, { state: 'past', inForceUntil: '2026-04-01' })
    expect(at(past, [next, past])).toBe('2026-03-31T22:00:00.000Z')
  })

  test('replaced by one that was entered afterwards: when that was entered', () => {
    const next = head(4, { publishedAt: '2026-06-01T08:00:00.000Z', enteredAfterwards: true })
    const past = head(2, { state: 'past', inForceUntil: '2026-04-01' })
    expect(at(past, [next, past])).toBe('2026-06-01T08:00:00.000Z')
  })

  test('withdrawn, replaced, or in force again because a later one was withdrawn', () => {
    const taken = head(4, { state: 'withdrawn', withdrawnAt: '2026-04-05T08:00:00.000Z', replacedBy: 5 })
    const instead = head(5, { effectiveFrom: '2026-04-01', publishedAt: '2026-04-06T08:00:00.000Z' })
    expect(at(taken)).toBe('2026-04-05T08:00:00.000Z')
    expect(at(taken, [taken, instead])).toBe('2026-04-06T08:00:00.000Z')
    const again = head(2)
    expect(at(again, [taken, again])).toBe('2026-04-05T08:00:00.000Z')
    // What was before it is not touched by that.
    const before = head(1, { state: 'past', inForceUntil: '2026-02-01' })
    expect(at(before, [taken, again, before])).toBe('2026-02-01T08:00:00.000Z')
  })

  test('words were removed from it', () => {
    const redactedAt = new Map([[2, '2026-07-01T08:00:00.000Z']])
    expect(at(head(2), [head(2)], { ...times, redactedAt })).toBe('2026-07-01T08:00:00.000Z')
  })
})

test('the feed names its author and its language (RFC 4287)', () => {
  const path = () => '/p'
  const paths = { policy: path, archive: path, edition: path, comparison: path } as never
  const archive = {
    slug: 'p',
    locale: 'en',
    title: { value: 'Politik', locale: 'da' },
    editions: [head(3), head(2, { state: 'past', inForceUntil: '2026-03-01' })],
  }
  const site = {
    origin: 'https://skolen.example',
    self: 'https://skolen.example/f',
    author: 'Skolen & <Co>',
    paths,
  }
  const xml = atomFeed(archive, site, times)
  expect(xml).toMatch(/<feed xml:lang="en" xmlns="http:\/\/www\.w3\.org\/2005\/Atom">/)
  expect(xml).toMatch(/<author>\s*<name>Skolen &amp; &lt;Co&gt;<\/name>\s*<\/author>/)
  // The whole changed when its newest entry did.
  expect(xml).toMatch(/<updated>2026-03-01T08:00:00\.000Z<\/updated>/)
})

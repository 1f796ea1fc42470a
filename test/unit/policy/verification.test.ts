import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, hashEdition } from '../../../src/policy/canonical.js'
import type { Actor, StoredEdition, StoredEvent } from '../../../src/policy/publication.js'
import { deriveSealKey } from '../../../src/policy/seal.js'
import {
  applyRedaction,
  editionFromStored,
  storeEdition,
  storeEvent,
} from '../../../src/policy/stored-edition.js'
import { verifyPolicy } from '../../../src/policy/verification.js'
import { edition, key } from './support.js'

const actor: Actor = { collection: 'users', id: '1', label: 'Redaktør' }
const by = { at: '2026-02-01T08:00:00.000Z', reason: 'Ønsket slettet', by: actor }

/** Three editions, the second redacted twice: before the third was made and after. */
const chain = () => {
  const first = storeEdition(edition(1), actor, key)
  const second = storeEdition(
    edition(2, { previousHash: first.hash, summary: { da: 'Karen og Per' } }),
    actor,
    key,
  )
  const once = applyRedaction(second, ['Karen'], by, key).stored
  const third = storeEdition(edition(3, { previousHash: once.hash }), actor, key)
  const twice = applyRedaction(once, ['Per'], { ...by, at: '2026-03-01T08:00:00.000Z' }, key).stored
  const announced = storeEvent(
    { policy: 'p1', sequence: 1, number: 3, type: 'announcement', at: by.at, by: actor, previousHash: null },
    key,
  )
  const withdrawn = storeEvent(
    {
      policy: 'p1',
      sequence: 2,
      number: 3,
      type: 'withdrawal',
      at: by.at,
      by: actor,
      previousHash: announced.hash,
    },
    key,
  )
  return { editions: [first, twice, third], events: [announced, withdrawn] }
}

const kinds = (rows: Parameters<typeof verifyPolicy>[0], keys = [key]) =>
  verifyPolicy(rows, keys).map((problem) => `${problem.number} ${problem.kind}`)

/** Every way to change one value somewhere in a row, as (path, changed row). */
const mutations = (value: unknown, path = ''): { path: string; value: unknown }[] => {
  if (Array.isArray(value))
    return [
      { path: `${path} and one more`, value: [...(value as unknown[]), 'x'] },
      ...(value.length > 0
        ? [
            { path: `${path} less one`, value: value.slice(0, -1) },
            { path: `${path} less the first`, value: value.slice(1) },
          ]
        : []),
      ...(value.length > 1 ? [{ path: `${path} reversed`, value: [...(value as unknown[])].reverse() }] : []),
      ...value.flatMap((item, index) =>
        mutations(item, `${path}[${index}]`).map((one) => ({
          ...one,
          value: value.with(index, one.value) as unknown,
        })),
      ),
    ]
  if (typeof value === 'object' && value !== null)
    return [
      ...Object.entries(value).flatMap(([name, field]) => [
        ...mutations(field, `${path}.${name}`).map((one) => ({
          ...one,
          value: { ...value, [name]: one.value },
        })),
      ]),
      ...(path === '' ? [] : [{ path: `${path} with a key more`, value: { ...value, more: 1 } }]),
    ]
  if (typeof value === 'string')
    return ['', `${value}x`, `${value} `, value.slice(1), 7]
      .filter((other) => other !== value)
      .map((other) => ({ path, value: other }))
  if (typeof value === 'number')
    return [value + 1, value - 1, value + 0.5, String(value), -value, 1e12].map((other) => ({
      path,
      value: other,
    }))
  if (typeof value === 'boolean') return [{ path, value: !value }]
  return [{ path, value: 'something' }]
}

describe('verifyPolicy', () => {
  it('accepts approvals, redactions and events as they were made, in any order, and a second policy beside them', () => {
    const { editions, events } = chain()
    expect(verifyPolicy({ editions, events }, [key])).toEqual([])
    const other = storeEdition(edition(1, { policy: 'p2' }), actor, key)
    expect(
      verifyPolicy({ editions: [...editions, other].reverse(), events: [...events].reverse() }, [key]),
    ).toEqual([])
    expect(verifyPolicy({ editions: [], events: [] }, [key])).toEqual([])
  })

  it('accepts rows with what a database adds', () => {
    const { editions, events } = chain()
    const added = { id: 7, createdAt: 'now', updatedAt: 'now' }
    expect(
      verifyPolicy(
        {
          editions: editions.map((row) => ({ ...added, ...row })),
          events: events.map((row) => ({ ...added, ...row })),
        },
        [key],
      ),
    ).toEqual([])
  })

  it.each([0, 1, 2])('finds a change of any field of edition row %i', (index) => {
    const { editions, events } = chain()
    const changes = mutations(editions[index]) as { path: string; value: StoredEdition }[]
    expect(new Set(changes.map((one) => one.path)).size).toBeGreaterThan(25 - 10 * Number(index !== 1))
    for (const { path, value } of changes)
      expect(verifyPolicy({ editions: editions.with(index, value), events }, [key]), path).not.toEqual([])
  })

  it.each([0, 1])('finds a change of any field of event row %i', (index) => {
    const { editions, events } = chain()
    for (const { path, value } of mutations(events[index]) as { path: string; value: StoredEvent }[])
      expect(verifyPolicy({ editions, events: events.with(index, value) }, [key]), path).not.toEqual([])
  })

  it('finds any change of the content, also one that keeps its meaning', () => {
    const { editions, events } = chain()
    const [first] = editions
    fc.assert(
      fc.property(fc.nat(), fc.string({ minLength: 1, maxLength: 2 }), (place, put) => {
        const at = place % (first?.content.length ?? 1)
        const content = `${first?.content.slice(0, at)}${put}${first?.content.slice(at)}`
        const forged = editions.with(0, { ...first, content } as StoredEdition)
        expect(verifyPolicy({ editions: forged, events }, [key])).not.toEqual([])
      }),
    )
  })

  it('finds a text rewritten together with its hash: the seal is missing the secret', () => {
    const { editions, events } = chain()
    const third = editionFromStored(editions[2] as StoredEdition)
    const forged = { ...third, summary: { da: 'Noget andet' } }
    const row = {
      ...editions[2],
      ...forged,
      content: canonicalJson(forged.content),
      hash: hashEdition(forged),
    } as StoredEdition
    expect(kinds({ editions: editions.with(2, row), events })).toEqual(['3 sealBroken'])
  })

  it('finds a forged redaction: made with another key, or taken from another edition', () => {
    const { editions, events } = chain()
    const [first, second] = editions as [StoredEdition, StoredEdition]
    const foreign = applyRedaction(first, ['Bakkeskolen'], by, deriveSealKey('another')).stored
    // Its own link breaks too where edition 2 named a hash; here the old one is accepted, so only the key tells.
    expect(kinds({ editions: editions.with(0, foreign), events })).toEqual(['1 sealUnknownKey'])
    const moved = { ...applyRedaction(first, ['Bakkeskolen'], by, key).stored, redactions: second.redactions }
    expect(kinds({ editions: editions.with(0, moved), events })).toContain('1 redactionForged')
  })

  it('names missing, doubled and unlinked editions', () => {
    const { editions, events } = chain()
    const [first, second, third] = editions as [StoredEdition, StoredEdition, StoredEdition]
    expect(kinds({ editions: [first, third], events })).toEqual(['2 numberMissing'])
    expect(kinds({ editions: [first, second], events })).toEqual(['3 numberMissing'])
    expect(kinds({ editions: [first, first, second, third], events })).toEqual([
      '1 numberTwice',
      '1 numberTwice',
    ])
    const unlinked = storeEdition(edition(3, { previousHash: first.hash }), actor, key)
    expect(kinds({ editions: [first, second, unlinked], events })).toEqual(['3 chainBroken'])
    const linkedFirst = storeEdition(edition(1, { previousHash: first.hash }), actor, key)
    expect(kinds({ editions: [linkedFirst], events: [] })).toEqual(['1 chainBroken'])
  })

  it('accepts a link to any hash that the edition before had', () => {
    const { editions, events } = chain()
    const [first, second] = editions as [StoredEdition, StoredEdition]
    for (const previousHash of [second.hash, ...second.redactions.map((redaction) => redaction.oldHash)]) {
      const third = storeEdition(edition(3, { previousHash }), actor, key)
      expect(kinds({ editions: [first, second, third], events })).toEqual([])
    }
  })

  it('finds a redaction struck from the list, though the text is as sealed', () => {
    const { editions } = chain()
    const [first, second] = editions as [StoredEdition, StoredEdition]
    const struck = { ...second, redactions: second.redactions.slice(0, 1) }
    expect(kinds({ editions: [first, struck], events: [] })).toEqual(['2 redactionForged'])
  })

  it('finds a sealed event that does not follow the one before it', () => {
    const { editions, events } = chain()
    const [announced, withdrawn] = events as [StoredEvent, StoredEvent]
    const astray = storeEvent({ ...withdrawn, previousHash: withdrawn.hash }, key)
    expect(kinds({ editions, events: [announced, astray] })).toEqual(['3 eventChanged'])
  })

  it('names missing and reordered events', () => {
    const { editions, events } = chain()
    const [announced, withdrawn] = events as [StoredEvent, StoredEvent]
    expect(verifyPolicy({ editions, events: [withdrawn] }, [key])).toEqual([
      { policy: 'p1', number: null, kind: 'eventMissing', sequence: 1 },
    ])
    expect(kinds({ editions, events: [announced, announced] })).toContain('3 eventChanged')
  })

  it('does not call a changed secret tampering, but says that it cannot tell', () => {
    const { editions, events } = chain()
    expect(new Set(verifyPolicy({ editions, events }, []).map((problem) => problem.kind))).toEqual(
      new Set(['sealUnknownKey']),
    )
  })

  it('reads hostile rows without failing', () => {
    const { editions } = chain()
    for (const wrong of [
      { content: '{' },
      { content: null },
      { number: 1e15 },
      { redactions: 'x' },
      { redactions: [null] },
      { approvedBy: undefined },
      { seal: null },
    ])
      expect(
        verifyPolicy(
          {
            editions: editions.with(2, { ...editions[2], ...wrong } as unknown as StoredEdition),
            events: [],
          },
          [key],
        ),
      ).not.toEqual([])
  })
})

describe('applyRedaction', () => {
  it('changes text, summary and hash, keeps the old hash, and can be read back', () => {
    const row = storeEdition(edition(1, { summary: { da: 'Karen Holm er ny forstander' } }), actor, key)
    const { stored, count } = applyRedaction(row, ['Karen Holm'], by, key)
    expect(stored.summary).toEqual({ da: '[fjernet] er ny forstander' })
    expect(stored.content).not.toContain('Karen Holm')
    // The summary, the contact's name and the address of her page.
    expect(count).toBe(3)
    expect(stored.redactions).toMatchObject([{ oldHash: row.hash, newHash: stored.hash, reason: by.reason }])
    expect(hashEdition(editionFromStored(stored))).toBe(stored.hash)
    expect(stored.seal).toBe(row.seal)
  })
  it('does nothing where the words are not there', () => {
    const row = storeEdition(edition(1), actor, key)
    expect(applyRedaction(row, ['Findes ikke'], by, key)).toEqual({ stored: row, count: 0 })
  })
})

import { describe, expect, test } from 'vitest'
import { mailId, mailingRefusal, outcomeOf, pauseAfter } from '../../../src/newsletter/mailings.js'
import { inPages, pacer, withHands } from '../../../src/server/mailings/pace.js'

describe('who may be told', () => {
  test.each([
    ['material', 'waiting', null],
    ['material', 'inForce', null],
    ['editorial', 'waiting', null],
    ['technical', 'waiting', 'technical'],
    ['technical', 'inForce', 'technical'],
    ['material', 'past', 'past'],
    ['editorial', 'withdrawn', 'withdrawn'],
  ] as const)('of a %s edition that is %s: %s', (kind, state, refusal) => {
    expect(mailingRefusal({ kind, state, enteredAfterwards: false })).toBe(refusal)
  })

  test('of one that was entered afterwards nobody, whatever its kind: it is no change', () => {
    for (const kind of ['material', 'editorial', 'technical'] as const)
      expect(mailingRefusal({ kind, state: 'inForce', enteredAfterwards: true })).toBe('afterwards')
  })
})

describe('what is known after a failure', () => {
  test.each([
    [{ responseCode: 550, code: 'EENVELOPE', command: 'RCPT TO' }, 'failed', false],
    [{ responseCode: 451, code: 'EENVELOPE', command: 'RCPT TO' }, 'failed', true],
    [{ responseCode: 554, code: 'EMESSAGE', command: 'DATA' }, 'failed', false],
    [{ code: 'ESOCKET', command: 'CONN', syscall: 'connect' }, 'failed', true],
    [{ code: 'ETIMEDOUT', command: 'CONN', timeoutType: 'GREETING_TIMEOUT' }, 'failed', true],
    [{ code: 'EDNS', command: 'CONN', syscall: 'getaddrinfo' }, 'failed', true],
    [{ code: 'NOMAILSERVER' }, 'failed', true],
    [{ code: 'EAUTH', command: 'AUTH PLAIN' }, 'failed', true],
    [{ code: 'EDNS' }, 'failed', true],
  ] as const)('%j is %s', (failure, state, again) => {
    expect(outcomeOf(failure)).toMatchObject({ state, again })
  })

  test.each([
    { code: 'ETIMEDOUT', command: 'DATA' },
    // So nodemailer says it where the connection is lost, also after the whole mail was handed over.
    { code: 'ECONNECTION', command: 'CONN' },
    { code: 'ETIMEDOUT', command: 'CONN', timeoutType: 'SOCKET_TIMEOUT' },
    { code: 'ESOCKET', command: 'CONN', syscall: 'read' },
    { code: 'ESOCKET' },
    new Error('anna@example.dk'),
    {},
  ])('the mail may have been taken: %s', (failure) => {
    const outcome = outcomeOf(failure as object)
    expect(outcome.state).toBe('uncertain')
    expect(JSON.stringify(outcome)).not.toContain('@')
  })

  test('names codes alone, never words', () => {
    const outcome = outcomeOf({ responseCode: 550, code: 'no such user anna@example.dk' })
    expect(outcome).toEqual({ state: 'failed', reason: '550', again: false })
  })
})

test('an attempt has one key for a mailing, a person and a number', () => {
  const all = [mailId('1.2', 'a', 1), mailId('1.2', 'a', 2), mailId('1.2', 'b', 1), mailId('1.3', 'a', 1)]
  expect(new Set(all).size).toBe(4)
  expect(all.every((id) => /^[\w-]{22}$/.test(id))).toBe(true)
  expect(mailId('1.2', 'a', 1)).toBe(all[0])
})

test('pauses grow, so that greylisting ends before the last attempt', () => {
  expect([1, 2, 3].map(pauseAfter)).toEqual([5, 20, 45].map((minutes) => minutes * 60_000))
})

test('turns come evenly, and at once where nobody was before', async () => {
  const turn = pacer(1200)
  const from = Date.now()
  await Promise.all([turn(), turn(), turn()])
  expect(Date.now() - from).toBeGreaterThanOrEqual(98)
})

test('pages have the size that was asked for, and nothing is lost', async () => {
  const items = async function* () {
    yield* [1, 2, 3, 4, 5]
  }
  const pages: (readonly number[])[] = []
  for await (const page of inPages(items(), 2)) pages.push(page)
  expect(pages).toEqual([[1, 2], [3, 4], [5]])
})

test('no more hands than allowed, each item once, and an error waits for the others at hand', async () => {
  let [busy, most] = [0, 0]
  const done: number[] = []
  const work = async (item: number) => {
    busy += 1
    most = Math.max(most, busy)
    await new Promise((resolve) => setTimeout(resolve, 1))
    busy -= 1
    if (item === 3) throw new Error('three')
    done.push(item)
  }
  await expect(withHands(2, [1, 2, 3, 4, 5], work)).rejects.toThrow('three')
  expect([most, busy, [...done].sort()]).toEqual([2, 0, [1, 2, 4, 5]])
})

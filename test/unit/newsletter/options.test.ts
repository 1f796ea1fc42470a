import { describe, expect, test } from 'vitest'
import { resolveNewsletter } from '../../../plugin/options/newsletter.js'

const config = { serverURL: 'https://skolen.dk' }
const list = { key: 'nyt', title: { da: 'Nyt' }, frequency: { da: 'hver måned' } }

test('without the option there are no newsletters', () => {
  expect(resolveNewsletter(undefined, {})).toBeNull()
})

test('an empty one switches a good default on', () => {
  expect(resolveNewsletter({}, { serverURL: 'https://skolen.dk/' })).toMatchObject({
    lists: [{ key: 'newsletter' }],
    fields: { name: false, address: false },
    from: null,
    url: 'https://skolen.dk',
    under15: false,
    pendingDays: 7,
    disputeWindowDays: 30,
    disputeWindowReason: null,
    noList: null,
    webhookSecret: null,
    sendsAtOnce: true,
  })
})

test('mails go out right after the answer, jobs or none, unless that is switched off', () => {
  const running = { ...config, jobs: { autoRun: [] } as never }
  expect(resolveNewsletter({}, running)).toMatchObject({ sendsAtOnce: true, jobsRun: true })
  expect(resolveNewsletter({}, config)).toMatchObject({ sendsAtOnce: true, jobsRun: false })
  expect(resolveNewsletter({ sendsAtOnce: false }, config)).toMatchObject({
    sendsAtOnce: false,
    jobsRun: true,
  })
})

describe('is refused, naming option and remedy', () => {
  test.each<[unknown, string]>([
    [7, 'newsletter'],
    [{ list: [] }, 'newsletter.list'],
    [{ lists: [] }, 'newsletter.lists'],
    [{ lists: [{ ...list, key: 'Nyt!' }] }, 'newsletter.lists[0].key'],
    [{ lists: [{ ...list, key: 'policy' }] }, 'newsletter.lists[0].key'],
    [{ lists: [list, list] }, 'newsletter.lists[1].key'],
    [{ lists: [{ ...list, title: {} }] }, 'newsletter.lists[0].title'],
    [{ lists: [{ ...list, title: { da: 'a\r\nBcc: x@y.dk' } }] }, 'newsletter.lists[0].title'],
    [{ lists: [{ ...list, frequency: 'tit' }] }, 'newsletter.lists[0].frequency'],
    [{ fields: { phone: true } }, 'newsletter.fields.phone'],
    [{ fields: { name: 'ja' } }, 'newsletter.fields.name'],
    [{ from: 'Skolen' }, 'newsletter.from'],
    [{ from: 'Skolen, Aarhus <nyt@skolen.dk>' }, 'newsletter.from'],
    [{ from: 'Skolen\r\nBcc: x@y.dk <a@b.dk>' }, 'newsletter.from'],
    [{ url: 'javascript:alert(1)' }, 'newsletter.url'],
    [{ pendingDays: 0 }, 'newsletter.pendingDays'],
    [{ pendingDays: 31 }, 'newsletter.pendingDays'],
    [{ disputeWindowDays: 31 }, 'newsletter.disputeWindowDays'],
    [{ disputeWindowDays: -1 }, 'newsletter.disputeWindowDays'],
    [{ under15: 'ja' }, 'newsletter.under15'],
    [{ noList: true }, 'newsletter.noList'],
    [{ noList: {} }, 'newsletter.noList.reason'],
    [{ noList: { reason: {} } }, 'newsletter.noList.reason'],
    [{ noList: { reason: { da: 'x' }, days: 3 } }, 'newsletter.noList.days'],
    [{ webhookSecret: 7 }, 'newsletter.webhookSecret'],
    [{ webhookSecret: 'x'.repeat(31) }, 'newsletter.webhookSecret'],
    [{ onConfirmed: 'x' }, 'newsletter.onConfirmed'],
  ])('%j', (given, option) => {
    expect(() => resolveNewsletter(given as never, config)).toThrow(`\`${option}\``)
  })

  test('links in mails need an address of the site', () => {
    expect(() => resolveNewsletter({}, {})).toThrow('`newsletter.url`')
  })
})

test('a longer dispute window needs a reason that visitors read (NL-05)', () => {
  const given = { disputeWindowDays: 90, disputeWindowReason: { da: 'Vi har haft klager.' } }
  expect(resolveNewsletter(given, config)?.disputeWindowDays).toBe(90)
})

test.each(['nyt@skolen.dk', 'Skolen <nyt@skolen.dk>', 'Skolen i Århus <nyt@skolen.dk>'])(
  '%s may send',
  (from) => {
    expect(resolveNewsletter({ from }, config)?.from).toBe(from)
  },
)

test('a secret that is refused is not shown', () => {
  let said = ''
  try {
    resolveNewsletter({ webhookSecret: 'hemmelig' }, config)
  } catch (error) {
    said = String(error)
  }
  expect(said).toContain('(8 characters)')
  expect(said).not.toContain('hemmelig')
})

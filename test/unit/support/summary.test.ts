import { describe, expect, it } from 'vitest'
import { addUp, closing } from '../../support/summary.mjs'

const run = { took: '3.0 min', missed: [], isCi: false, isNarrowed: false }
const failure = (why: string) => ({ name: 'test/a.test.ts: says so', why })
const outcome = (why?: string) => ({
  passed: 2,
  failures: why === undefined ? [] : [failure(why)],
  retried: [],
  skipped: [],
  files: [{ name: 'test/a.test.ts', seconds: 3 }],
})
const skip = (name: string, reason: string | null) => ({
  name: `test/a.test.ts: ${name}`,
  file: 'test/a.test.ts',
  reason,
})
const lastLine = (text: string) => text.split('\n').at(-1)

describe('the closing words of npm test', () => {
  it('end with the numbers, which CI reads', () => {
    expect(lastLine(closing(addUp([outcome(), outcome('why')]), run).text)).toBe('4 passed, 1 failed')
    expect(closing(outcome(), run).text).toContain('Nothing was left out.')
  })

  it('say why each failed, without the colours of a terminal', () => {
    const { text } = closing(outcome('\u001b[31mexpected 1\u001b[39m\nto be 2'), run)
    expect(text).toContain('FAILED  test/a.test.ts: says so\n  | expected 1\n  | to be 2\n')
  })

  it('show the beginning and the end of what a program said, and no endless line', () => {
    const said = Array.from({ length: 500 }, (_, index) => `line ${index} ${'x'.repeat(1000)}`).join('\n')
    const { text } = closing(outcome(said), run)
    expect(text).toContain('  | line 0 ')
    expect(text).toContain('  | line 499 ')
    expect(text).not.toContain('line 100 ')
    expect(text).toContain('… 455 lines left out …')
    expect(text.length).toBeLessThan(20_000)
  })

  it('count what could not run as failed in CI, and only there', () => {
    const skipped = { ...outcome(), skipped: [skip('another day', null)] }
    const missed = ['banner: no Chromium']
    const here = closing(skipped, { ...run, missed })
    const there = closing(skipped, { ...run, missed, isCi: true })
    expect([here.failed, there.failed]).toEqual([0, 2])
    expect(lastLine(there.text)).toBe('2 passed, 2 failed')
    expect(here.text).toContain(
      'banner: no Chromium\n  test/a.test.ts: another day (skipped in the test itself)',
    )
  })

  it('name what passed only when it was run again', () => {
    const { text, failed } = closing({ ...outcome(), retried: ['test/a.test.ts: waits'] }, run)
    expect(text).toContain('Passed at the second attempt:\n  test/a.test.ts: waits\n')
    expect(failed).toBe(0)
  })

  it('name each reason that tests gave for being left out, which is no failure in CI either', () => {
    const reason = 'needs the seeds'
    const skipped = { ...outcome(), skipped: [skip('one', reason), skip('two', reason)] }
    const { text, failed } = closing(skipped, { ...run, isCi: true })
    expect(text).toContain('Left out, with a reason:\n  2 tests (test/a.test.ts): needs the seeds\n')
    expect(text).not.toContain('Nothing was left out')
    expect([failed, lastLine(text)]).toEqual([0, '2 passed, 0 failed'])
  })
})

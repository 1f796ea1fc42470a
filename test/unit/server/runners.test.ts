import { expect, test } from 'vitest'
import { type Runner, sideBySide } from '../../../src/server/jobs/runners.js'

const at = (minutes: number): string => new Date(Date.UTC(2026, 2, 10, 12, minutes)).toISOString()
const runner = (id: string, since: number, last: number): Runner => ({
  id,
  host: 'skole',
  pid: 1,
  since: at(since),
  at: at(last),
})
const now = new Date(at(0))
const ids = (...runners: Runner[]) => sideBySide(runners, now).map(({ id }) => id)

test('one process that runs jobs is as it should be', () => {
  expect(ids(runner('a', -300, 0))).toEqual([])
})

test('two that were there together are told', () => {
  expect(ids(runner('a', -300, 0), runner('b', -10, 0))).toEqual(['a', 'b'])
  expect(ids(runner('a', -300, 0), runner('b', -10, 0), runner('c', -1, 0))).toEqual(['a', 'b'])
})

test('a new version that takes over from an old one is no second process', () => {
  expect(ids(runner('old', -300, -5), runner('new', -4, 0))).toEqual([])
  expect(ids(runner('old', -300, -5), runner('new', -7, 0))).toEqual([])
})

test('who was last heard of an hour ago is gone', () => {
  expect(ids(runner('a', -300, 0), runner('b', -300, -59))).toEqual(['a', 'b'])
  expect(ids(runner('a', -300, 0), runner('b', -300, -60))).toEqual([])
})

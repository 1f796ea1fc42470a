import { describe, expect, it } from 'vitest'
import { measured, measuredFacts } from './measured.js'
import { measuredOutlines } from './measured-outlines.js'
import { measureAll, precisionAndRecall } from './measure.js'
import { importText } from './run.js'

describe('the facts of a text', () => {
  it.each(measuredFacts)('$name', async ({ source, controller, address, email }) => {
    const policy = await importText(source)
    const found = {
      controller: policy.controller?.name ?? null,
      address: policy.controller?.address ?? null,
      ...(email === undefined ? {} : { email: policy.controller?.email ?? null }),
    }
    expect(found).toEqual({ controller, address, ...(email === undefined ? {} : { email }) })
  })
})

describe('the headings of an outline', () => {
  it.each(measuredOutlines)('$name', async ({ source, fileName, headings }) => {
    const policy = await importText(source, fileName)
    expect(policy.sections.map(({ heading }) => heading)).toEqual(headings)
  })
})

it('reaches what is aimed at, over all measured texts', async () => {
  const results = await measureAll(measured)
  const goals = {
    headings: [0.97, 0.97],
    controller: [0.95, 0.9],
    email: [1, 0.95],
    address: [0.95, 0.9],
  } as const
  for (const [measure, [precision, recall]] of Object.entries(goals)) {
    const [right, found] = precisionAndRecall(results, measure as keyof typeof goals)
    expect.soft(right, `${measure}: precision`).toBeGreaterThanOrEqual(precision)
    expect.soft(found, `${measure}: recall`).toBeGreaterThanOrEqual(recall)
  }
})

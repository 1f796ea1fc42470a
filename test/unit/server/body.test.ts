import { describe, expect, it } from 'vitest'
import { RequestError } from '../../../src/server/errors.js'
import { readBytes } from '../../../src/server/http.js'

const patience = { idle: 40, total: 150 }

/** Sends the chunks with that many milliseconds before each, then leaves the connection open, or ends. */
const sender = (chunks: readonly string[], gap: number, ends: boolean) => {
  let cancelled = false
  const left = [...chunks]
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      await new Promise((done) => setTimeout(done, gap))
      const next = left.shift()
      if (next !== undefined) controller.enqueue(new TextEncoder().encode(next))
      else if (ends) controller.close()
      else await new Promise(() => {})
    },
    cancel: () => {
      cancelled = true
    },
  })
  return { req: { headers: new Headers(), body }, wasCancelled: () => cancelled }
}

const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'accepted',
    (error: unknown) => (error instanceof RequestError ? [error.status, error.key] : error),
  )

describe('a body', () => {
  it('arrives in pieces', async () => {
    const { req } = sender(['{"a"', ':1}'], 5, true)
    expect(new TextDecoder().decode(await readBytes(req, 100, patience))).toBe('{"a":1}')
  })

  it('that stops in the middle is refused with 408, and no longer read', async () => {
    const { req, wasCancelled } = sender(['{"a"'], 1, false)
    expect(await refusal(readBytes(req, 100, patience))).toEqual([408, 'bodyTooSlow'])
    expect(wasCancelled()).toBe(true)
  })

  it('that drips for ever is refused with 408, though it is never silent for long', async () => {
    const { req, wasCancelled } = sender(Array<string>(100).fill('x'), 15, false)
    expect(await refusal(readBytes(req, 1_000, patience))).toEqual([408, 'bodyTooSlow'])
    expect(wasCancelled()).toBe(true)
  })

  it('that is larger than allowed is refused with 413, whatever its Content-Length says', async () => {
    const { req, wasCancelled } = sender(['x'.repeat(60), 'x'.repeat(60)], 1, true)
    expect(await refusal(readBytes(req, 100, patience))).toEqual([413, 'tooLarge'])
    expect(wasCancelled()).toBe(true)
  })
})

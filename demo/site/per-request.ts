/**
 * Every page of the website is made for its visitor. Said like this and not by `export const dynamic`, which Next refuses
 * where `cacheComponents` is on.
 */
import { connection } from 'next/server'

/** What is made for each request and never at build time. */
export const perRequest =
  <Args extends readonly unknown[], Made>(make: (...args: Args) => Made) =>
  async (...args: Args): Promise<Awaited<Made>> => {
    await connection()
    return await make(...args)
  }

/** What a page shows while the database is away: words, in the place of what it would have read. */
import type { Metadata } from 'next'
import { connection } from 'next/server.js'
import type { ReactNode } from 'react'
import type { Payload } from 'payload'
import { Heading } from '../react/heading.js'
import { wordsFor } from '../react/words.js'
import { readUnlessAway } from '../server/database/away.js'
import type { Loaded } from './load.js'

/** What is shown instead. */
type Otherwise<T> = (reference: string) => T

/**
 * Reads, or says otherwise. A page that is made once for everybody is not made then: Next goes on with the one that it has,
 * and a build fails as it did.
 */
export const shownUnlessAway = async <T,>(
  payload: Payload,
  what: string,
  read: () => Promise<T>,
  otherwise: Otherwise<T>,
): Promise<T> => {
  const reading = await readUnlessAway(payload, what, read)
  if ('value' in reading) return reading.value
  if (process.env.NEXT_PHASE === 'phase-production-build') throw new Error(`${what}: the database is away.`)
  // Throws where a page is made for everybody.
  await connection()
  return otherwise(reading.away)
}

interface AwayProps {
  readonly locale: string
  readonly reference: string
  readonly headingLevel?: number
}

/** A page of ours in words. A page component cannot set a status, so it keeps search engines away by itself. */
const Away = ({ locale: asked, reference, headingLevel = 1 }: AwayProps) => {
  const { t, locale } = wordsFor(asked)
  return (
    <article className="privacy privacy-away" lang={locale}>
      <meta name="robots" content="noindex" />
      <Heading level={headingLevel}>{t('errors.away.title')}</Heading>
      <p>{t('errors.away.text', { reference })}</p>
    </article>
  )
}

/** A whole page of ours, or the words that stand in for it. */
export const pageUnlessAway = (
  { payload }: Loaded,
  { locale, headingLevel }: { readonly locale: string; readonly headingLevel?: number },
  what: string,
  page: () => Promise<ReactNode>,
): Promise<ReactNode> =>
  shownUnlessAway(payload, what, page, (reference) => (
    <Away locale={locale} reference={reference} headingLevel={headingLevel ?? 1} />
  ))

/** A page's title and addresses; while the database is away none, and nothing for search engines. */
export const metadataUnlessAway = ({ payload }: Loaded, read: () => Promise<Metadata>): Promise<Metadata> =>
  shownUnlessAway(payload, "a page's title", read, () => ({ robots: { index: false } }))

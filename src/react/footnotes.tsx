/** Footnotes: a mark in the text, the note at the end, and the way back. Ids hold `_`, which anchors of sections never do. */
import { Heading } from './heading.js'
import type { PolicyPage } from './page.js'
import { languageProps } from './words.js'

const noteId = (number: number): string => `note_${number}`
const markId = (number: number): string => `mark_${number}`

export const FootnoteMark = ({ id, page }: { readonly id: string; readonly page: PolicyPage }) => {
  const note = page.footnotes.find((candidate) => candidate.id === id)
  if (!note) return null
  return (
    <sup className="privacy-mark">
      <a
        id={markId(note.number)}
        href={`#${noteId(note.number)}`}
        role="doc-noteref"
        aria-label={page.words.t('policy.footnote.mark', { number: note.number })}
      >
        {note.number}
      </a>
    </sup>
  )
}

export const Footnotes = ({ page }: { readonly page: PolicyPage }) => {
  if (page.footnotes.length === 0) return null
  const { words } = page
  return (
    <section className="privacy-notes" role="doc-endnotes" aria-labelledby="privacy_notes">
      <Heading level={page.headingLevel + 1} id="privacy_notes">
        {words.t('policy.footnote.title')}
      </Heading>
      <ol>
        {page.footnotes.map((note) => (
          <li key={note.id} id={noteId(note.number)}>
            <span {...languageProps(note.locale, words.locale)}>{note.text}</span>{' '}
            <a
              href={`#${markId(note.number)}`}
              role="doc-backlink"
              aria-label={words.t('policy.footnote.back', { number: note.number })}
            >
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}

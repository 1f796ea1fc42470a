/** What became of the post, above the form: where the mail went, or what is to be corrected (AX-14). */
import { nameMaxLength, postalMaxLength } from '../../newsletter/fields.js'
import { formStateQuery } from '../../newsletter/form-names.js'
import type { NewsletterFormView } from '../../server/newsletter/form.js'
import { Heading } from '../heading.js'
import type { Words } from '../words.js'

export interface OutcomeProps {
  readonly view: NewsletterFormView
  readonly words: Words
  readonly headingLevel: number
}

export const idOf = ({ list }: Pick<NewsletterFormView, 'list'>, name: string): string =>
  `newsletter_${list}_${name}`

/** Mistakes by the field they belong to, in words. */
export const errorsOf = (
  { state }: Pick<NewsletterFormView, 'state'>,
  { t }: Words,
): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(state?.errors ?? {}).map(([field, key]) => [
      field,
      t(key, { max: field === 'address' ? postalMaxLength : nameMaxLength }),
    ]),
  )

/** Nobody sees these, so there is nothing to lead to. */
const hiddenFields: readonly string[] = ['wording', 'policyWording']

/** After the post: where the mail went, whom it comes from, and what to do where it does not come. */
const Sent = ({ view, words: { t }, headingLevel }: OutcomeProps) => (
  <div id={formStateQuery} role="status" tabIndex={-1} className="privacy-newsletter-sent">
    <Heading level={headingLevel + 1}>{t('newsletter.sent.title')}</Heading>
    <p>{t('newsletter.sent.text', { email: view.sentTo ?? '' })}</p>
    <p>{t('newsletter.sent.sender', { sender: view.from })}</p>
    <p>{t('newsletter.sent.spam')}</p>
    <p>{t('newsletter.sent.wait')}</p>
    {/* Said to everybody: a program that fell for the trap is not to learn that it did. */}
    <p>{t('newsletter.sent.filled')}</p>
    {view.contact !== undefined && <p>{t('newsletter.sent.contact', { email: view.contact })}</p>}
  </div>
)

const Problems = ({ view, words }: OutcomeProps) => {
  // The same words twice are one thing to know.
  const problems = new Map([...errorsOf(view, words)].map(([field, text]) => [text, field]))
  return (
    <div id={formStateQuery} role="alert" tabIndex={-1} className="privacy-newsletter-problems">
      <p>{words.t('newsletter.form.problems')}</p>
      <ul>
        {[...problems].map(([text, field]) => (
          <li key={field}>
            {hiddenFields.includes(field) ? text : <a href={`#${idOf(view, field)}`}>{text}</a>}
          </li>
        ))}
      </ul>
    </div>
  )
}

export const Outcome = (props: OutcomeProps) => {
  const outcome = props.view.state?.outcome
  if (outcome === undefined) return null
  return outcome === 'sent' ? <Sent {...props} /> : <Problems {...props} />
}

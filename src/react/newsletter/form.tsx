/**
 * Signing up for a newsletter, without script (NL-01): what it is used for, how often it comes, who sends it and how to
 * stop it stand before the button, and the box is not ticked.
 */
import { nameMaxLength, postalMaxLength } from '../../newsletter/fields.js'
import { formStateQuery, trapName } from '../../newsletter/form-names.js'
import type { NewsletterFormView } from '../../server/newsletter/form.js'
import { Heading } from '../heading.js'
import { type Words, wordsFor } from '../words.js'
import { NewsletterField } from './field.js'

export interface NewsletterFormProps {
  /** `newsletterForm` of `./next` reads it, and `NewsletterPage` reads and shows it. */
  readonly view: NewsletterFormView
  /** Heading level of the form's title. 2 unless told. */
  readonly headingLevel?: number
}

interface Shown {
  readonly view: NewsletterFormView
  readonly words: Words
  readonly headingLevel: number
}

const idOf = ({ list }: NewsletterFormView, name: string): string => `newsletter_${list}_${name}`

/** Mistakes by the field they belong to, in words. */
const errorsOf = ({ view: { state }, words: { t } }: Shown): readonly (readonly [string, string])[] =>
  Object.entries(state?.errors ?? {}).map(([field, key]) => [
    field,
    t(key, { max: field === 'address' ? postalMaxLength : nameMaxLength }),
  ])

/** After the post: where the mail went, whom it comes from, and what to do where it does not come. */
const Sent = ({ view, words: { t }, headingLevel }: Shown) => (
  <div id={formStateQuery} role="status" tabIndex={-1} className="privacy-newsletter-sent">
    <Heading level={headingLevel + 1}>{t('newsletter.sent.title')}</Heading>
    <p>{t('newsletter.sent.text', { email: view.sentTo ?? '' })}</p>
    <p>{t('newsletter.sent.sender', { sender: view.from })}</p>
    <p>{t('newsletter.sent.spam')}</p>
    <p>{t('newsletter.sent.wait')}</p>
    <p>{t('newsletter.sent.wrong')}</p>
  </div>
)

const Problems = (shown: Shown) => (
  <div id={formStateQuery} role="alert" tabIndex={-1} className="privacy-newsletter-problems">
    <p>{shown.words.t('newsletter.form.problems')}</p>
    <ul>
      {errorsOf(shown).map(([field, text]) => (
        <li key={field}>{field === 'wording' ? text : <a href={`#${idOf(shown.view, field)}`}>{text}</a>}</li>
      ))}
    </ul>
  </div>
)

const Terms = ({ view: { wording } }: Shown) => (
  <ul className="privacy-newsletter-terms">
    {[
      wording.purpose,
      wording.frequency,
      wording.sender,
      wording.stop,
      wording.required,
      wording.kept,
      wording.under15,
    ]
      .filter((text) => text !== '')
      .map((text) => (
        <li key={text}>{text}</li>
      ))}
  </ul>
)

export const NewsletterForm = ({ view, headingLevel = 2 }: NewsletterFormProps) => {
  const words = wordsFor(view.locale)
  const shown = { view, words, headingLevel }
  const { t } = words
  const errors = new Map(errorsOf(shown))
  const asked = (['email', 'name', 'address'] as const).filter(
    (name) => name === 'email' || view.fields[name],
  )
  const consent = idOf(view, 'consent')
  const consentError = errors.get('consent')
  return (
    <section className="privacy-newsletter" lang={words.locale} aria-labelledby={idOf(view, 'title')}>
      <Heading level={headingLevel} id={idOf(view, 'title')}>
        {t('newsletter.form.title', { title: view.wording.title })}
      </Heading>
      {view.state?.outcome === 'sent' && <Sent {...shown} />}
      {view.state?.outcome === 'wrong' && <Problems {...shown} />}
      <form method="post" action={view.action} noValidate={view.state?.outcome === 'wrong'}>
        <Terms {...shown} />
        {asked.map((name) => (
          <NewsletterField
            key={name}
            id={idOf(view, name)}
            name={name}
            value={view.state?.values[name] ?? ''}
            error={errors.get(name) ?? null}
            words={words}
          />
        ))}
        {/* People do not see it, and programs fill it in. */}
        <div hidden>
          <label htmlFor={idOf(view, trapName)}>{t('newsletter.form.trap')}</label>
          <input id={idOf(view, trapName)} name={trapName} tabIndex={-1} autoComplete="off" />
        </div>
        <p className="privacy-newsletter-consent">
          <input
            id={consent}
            type="checkbox"
            name="consent"
            value="1"
            required
            {...(consentError === undefined
              ? {}
              : { 'aria-invalid': true, 'aria-describedby': `${consent}-error` })}
          />{' '}
          <label htmlFor={consent}>{view.wording.consent}</label>
          {consentError !== undefined && (
            <span id={`${consent}-error`} className="privacy-field-error">
              {consentError}
            </span>
          )}
        </p>
        <input type="hidden" name="list" value={view.list} />
        <input type="hidden" name="locale" value={view.locale} />
        <input type="hidden" name="wording" value={view.version} />
        <button type="submit">{t('newsletter.form.submit')}</button>
      </form>
    </section>
  )
}

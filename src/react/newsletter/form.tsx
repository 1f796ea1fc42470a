/**
 * Signing up for a newsletter, or to be told of policy changes, without script (NL-01): what the address is used for, how
 * often something comes, who sends it and how to stop it stand before the button, and no box is ticked.
 */
import { trapName } from '../../newsletter/form-names.js'
import { type Wording, wordingTerms } from '../../newsletter/wording.js'
import type { NewsletterFormView } from '../../server/newsletter/form.js'
import { Heading } from '../heading.js'
import { wordsFor } from '../words.js'
import { Choice } from './choice.js'
import { NewsletterField } from './field.js'
import { errorsOf, idOf, Outcome } from './outcome.js'

export interface NewsletterFormProps {
  /** `newsletterForm` of `./next` reads it; `NewsletterPage` and `PolicyNews` read and show it. */
  readonly view: NewsletterFormView
  /** Heading level of the form's title. 2 unless told. */
  readonly headingLevel?: number
}

const Terms = ({ terms }: { readonly terms: readonly string[] }) => (
  <ul className="privacy-newsletter-terms">
    {terms.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
)

/** What is the same for both is said once. */
const notYetSaid = (said: readonly string[], wording: Wording): readonly string[] =>
  wordingTerms(wording).filter((text) => !said.some((term) => term.includes(text)))

/** Ticks of the visitor's own stay where the post was refused, unless the words beside them have changed since. */
const isTicked = ({ state }: NewsletterFormView, name: string, words: string): boolean =>
  state?.outcome === 'wrong' && state.values[name] === '1' && !(words in state.errors)

export const NewsletterForm = ({ view, headingLevel = 2 }: NewsletterFormProps) => {
  const words = wordsFor(view.locale)
  const { t } = words
  const { policy, wording, state } = view
  const errors = errorsOf(view, words)
  const terms = wordingTerms(wording)
  const context = { ...view.context, title: wording.title }
  const asked = (['email', 'name', 'address'] as const).filter(
    (name) => name === 'email' || view.fields[name],
  )
  return (
    <section className="privacy-newsletter" lang={words.locale} aria-labelledby={idOf(view, 'title')}>
      <Heading level={headingLevel} id={idOf(view, 'title')}>
        {wording.policyTitle === undefined
          ? t('newsletter.form.title', context)
          : t('newsletter.form.titleNamed', { title: wording.title })}
      </Heading>
      <Outcome view={view} words={words} headingLevel={headingLevel} />
      <form method="post" action={view.action} noValidate={state?.outcome === 'wrong'}>
        <Terms terms={terms} />
        {asked.map((name) => (
          <NewsletterField
            key={name}
            id={idOf(view, name)}
            name={name}
            value={state?.values[name] ?? ''}
            error={errors.get(name) ?? null}
            words={words}
          />
        ))}
        {/* People do not see it, and programs fill it in. */}
        <div hidden>
          <label htmlFor={idOf(view, trapName)}>{t('newsletter.form.trap')}</label>
          <input id={idOf(view, trapName)} name={trapName} tabIndex={-1} autoComplete="off" />
        </div>
        <Choice
          id={idOf(view, 'consent')}
          name="consent"
          label={wording.consent}
          ticked={isTicked(view, 'consent', 'wording')}
          required
          error={errors.get('consent') ?? null}
        />
        {policy && (
          <Choice
            id={idOf(view, 'policy')}
            name="policy"
            label={policy.wording.consent}
            ticked={isTicked(view, 'policy', 'policyWording')}
            required={false}
            error={null}
          >
            <span className="privacy-field-hint">({t('newsletter.form.fieldOptional')})</span>
            <Terms terms={notYetSaid(terms, policy.wording)} />
          </Choice>
        )}
        <input type="hidden" name="list" value={view.list} />
        <input type="hidden" name="locale" value={view.locale} />
        <input type="hidden" name="wording" value={view.version} />
        {policy && <input type="hidden" name="policyWording" value={policy.version} />}
        <button type="submit" className="privacy-button">
          {t('newsletter.form.submit', context)}
        </button>
      </form>
    </section>
  )
}

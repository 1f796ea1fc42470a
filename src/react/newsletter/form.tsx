/**
 * Signing up for a newsletter, or to be told of policy changes, without script (NL-01): what the address is used for, how
 * often something comes, who sends it and how to stop it stand before the button, and no box is ticked.
 */
import { trapName } from '../../newsletter/form-names.js'
import { type Wording, wordingFirst, wordingTerms } from '../../newsletter/wording.js'
import type { NewsletterFormView } from '../../server/newsletter/form.js'
import { Heading } from '../heading.js'
import { type Words, wordsFor } from '../words.js'
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

/** People do not see it, programs fill it in, and programs that fill in for people are asked not to. */
const Trap = ({ view, words: { t } }: { readonly view: NewsletterFormView; readonly words: Words }) => (
  <div hidden>
    <label htmlFor={idOf(view, trapName)}>{t('newsletter.form.trap')}</label>
    <input
      id={idOf(view, trapName)}
      name={trapName}
      tabIndex={-1}
      autoComplete="off"
      data-1p-ignore=""
      data-bwignore=""
      data-form-type="other"
      data-lpignore="true"
    />
  </div>
)

const Choices = ({
  view,
  errors,
}: {
  readonly view: NewsletterFormView
  readonly errors: ReadonlyMap<string, string>
}) => (
  <>
    <Choice
      id={idOf(view, 'consent')}
      name="consent"
      label={view.wording.consent}
      ticked={isTicked(view, 'consent', 'wording')}
      // Where both are offered either is enough; the door says so where neither is ticked.
      required={!view.policy}
      error={errors.get('consent') ?? null}
    />
    {view.policy && (
      <Choice
        id={idOf(view, 'policy')}
        name="policy"
        label={view.policy.wording.consent}
        ticked={isTicked(view, 'policy', 'policyWording')}
        required={false}
        error={null}
        describedBy={idOf(view, 'policy-more')}
      />
    )}
  </>
)

/** Who, what is required and how long it is kept: there to read, and not in the way. */
const More = ({ view, words: { t } }: { readonly view: NewsletterFormView; readonly words: Words }) => {
  const { policy, wording } = view
  const terms = wordingTerms(wording)
  return (
    <details className="privacy-newsletter-more">
      <summary>{t('newsletter.form.more')}</summary>
      <Terms terms={terms.filter((text) => !wordingFirst(wording).includes(text))} />
      {policy && (
        <div id={idOf(view, 'policy-more')}>
          <p>{t('newsletter.form.morePolicy')}</p>
          <Terms terms={notYetSaid(terms, policy.wording)} />
        </div>
      )}
    </details>
  )
}

const Form = ({ view, words }: { readonly view: NewsletterFormView; readonly words: Words }) => {
  const { policy, wording, state } = view
  const errors = errorsOf(view, words)
  const asked = (['email', 'name', 'address'] as const).filter(
    (name) => name === 'email' || view.fields[name],
  )
  return (
    <form method="post" action={view.action} noValidate={state?.outcome === 'wrong'}>
      <Terms terms={wordingFirst(wording)} />
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
      <Trap view={view} words={words} />
      {policy ? (
        <fieldset className="privacy-newsletter-choices">
          <legend>{words.t('newsletter.form.choose')}</legend>
          <Choices view={view} errors={errors} />
        </fieldset>
      ) : (
        <Choices view={view} errors={errors} />
      )}
      <More view={view} words={words} />
      <input type="hidden" name="list" value={view.list} />
      <input type="hidden" name="locale" value={view.locale} />
      <input type="hidden" name="wording" value={view.version} />
      {policy && <input type="hidden" name="policyWording" value={policy.version} />}
      <button type="submit" className="privacy-button">
        {words.t('newsletter.form.submit', { ...view.context, title: wording.title })}
      </button>
    </form>
  )
}

export const NewsletterForm = ({ view, headingLevel = 2 }: NewsletterFormProps) => {
  const words = wordsFor(view.locale)
  const { t } = words
  const { wording } = view
  const form = <Form view={view} words={words} />
  return (
    <section className="privacy-newsletter" lang={words.locale} aria-labelledby={idOf(view, 'title')}>
      <Heading level={headingLevel} id={idOf(view, 'title')}>
        {wording.policyTitle === undefined
          ? t('newsletter.form.title', { ...view.context, title: wording.title })
          : t('newsletter.form.titleNamed', { title: wording.title })}
      </Heading>
      <Outcome view={view} words={words} headingLevel={headingLevel} />
      {view.state?.outcome === 'sent' ? (
        // Done: what is left to do is in the mailbox, unless the address was wrong.
        <details className="privacy-newsletter-again">
          <summary>{t('newsletter.sent.wrong')}</summary>
          {form}
        </details>
      ) : (
        form
      )}
    </section>
  )
}

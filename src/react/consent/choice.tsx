/** The visitor's choice as a form: the same switches as the panel, working without script (CK-09, CK-26, CK-31). */
import type { ReactNode } from 'react'
import { type Decision, stateOf } from '../../consent/decision.js'
import type { Notice, NoticeCategory, NoticeService } from '../../consent/notice.js'
import { Heading } from '../heading.js'
import { languageProps, type Words, wordsFor } from '../words.js'
import { QuestionIsHere } from './question.js'

export interface CookieChoiceProps {
  readonly notice: Notice
  /** Valid now, or null where this browser has not decided. */
  readonly decision: Decision | null
  /** Where the form is sent: `/api/privacy/consent`. */
  readonly action: string
  /** The page that the visitor came from, a path on this site: it is offered again after saving. */
  readonly returnTo?: string | null
  /** Heading level of the form's title. 2 unless told. */
  readonly headingLevel?: number
}

interface Shown {
  readonly words: Words
  readonly notice: Notice
  readonly decision: Decision | null
}

/** The purpose, which the switch is described by. Anchors of a policy's sections hold no `_`. */
const aboutId = (key: string) => `privacy_about_${key}`

const Switch = ({
  value,
  on,
  children,
}: {
  readonly value: string
  readonly on: boolean
  readonly children: ReactNode
}) => (
  <label className="privacy-switch">
    <input
      type="checkbox"
      role="switch"
      aria-describedby={aboutId(value)}
      name="service"
      value={value}
      defaultChecked={on}
    />
    <span>{children}</span>
  </label>
)

const About = ({ service, words, decision }: Shown & { readonly service: NoticeService }) => (
  <p className="privacy-about" id={aboutId(service.key)}>
    {decision && decision.granted.length > 0 && stateOf(service, decision) === 'unasked' && (
      <strong className="privacy-new">{words.t('cookiesPage.choice.fresh')}</strong>
    )}{' '}
    {service.purpose} {words.t('cookiesPage.choice.from', { provider: service.provider })}
  </p>
)

const isGranted = (service: NoticeService, decision: Decision | null) =>
  stateOf(service, decision) === 'granted'

const One = (shown: Shown & { readonly service: NoticeService }) => (
  <>
    <Switch value={shown.service.key} on={isGranted(shown.service, shown.decision)}>
      {shown.words.t('cookiesPage.choice.allow', { service: shown.service.name })}
    </Switch>
    <About {...shown} />
  </>
)

/**
 * One switch for all, or one each. While all is on the single ones are hidden and off, so that switching all off
 * leaves nothing on that the visitor did not see.
 */
const Several = (shown: Shown & { readonly category: NoticeCategory }) => {
  const { category, decision, words } = shown
  const all = category.services.every((service) => isGranted(service, decision))
  return (
    <>
      <div className="privacy-all">
        <Switch value={category.key} on={all}>
          {words.t('cookiesPage.choice.all', { category: category.title })}
        </Switch>
        <p className="privacy-about privacy-all-means">{words.t('cookiesPage.choice.allMeans')}</p>
      </div>
      <ul className="privacy-services">
        {category.services.map((service) => (
          <li key={service.key}>
            <p className="privacy-name">{service.name}</p>
            <Switch value={service.key} on={!all && isGranted(service, decision)}>
              {words.t('cookiesPage.choice.allow', { service: service.name })}
            </Switch>
            <About {...shown} service={service} />
          </li>
        ))}
      </ul>
    </>
  )
}

const Category = (shown: Shown & { readonly category: NoticeCategory }) => {
  const { category, words } = shown
  const [only, ...others] = category.services
  return (
    <fieldset className="privacy-category">
      <legend>{category.title}</legend>
      <p id={aboutId(category.key)}>{category.description}</p>
      {category.locked ? (
        <p className="privacy-always">{words.t('cookiesPage.choice.always')}</p>
      ) : only && others.length === 0 ? (
        <One {...shown} service={only} />
      ) : (
        <Several {...shown} />
      )}
    </fieldset>
  )
}

/** Keyed by the decision: switches that a browser remembers from before would show another one. */
export const CookieChoice = ({
  notice,
  decision,
  action,
  returnTo = null,
  headingLevel = 2,
}: CookieChoiceProps) => {
  const words = wordsFor(notice.locale)
  const optional = notice.categories.filter(({ locked }) => !locked)
  if (optional.length === 0) return <p>{words.t('cookiesPage.nothingToChoose')}</p>
  const { reject, accept } = notice.texts
  return (
    <form
      key={`${notice.revision} ${decision?.decidedAt} ${decision?.granted.join()}`}
      className="privacy-choice"
      method="post"
      action={action}
      autoComplete="off"
      aria-labelledby="cookiesPage_choice"
      {...languageProps(notice.locale, words.locale)}
    >
      <Heading level={headingLevel} id="cookiesPage_choice">
        {words.t('cookiesPage.choice.title')}
      </Heading>
      <QuestionIsHere />
      <input type="hidden" name="revision" value={notice.revision} />
      <input type="hidden" name="locale" value={notice.locale} />
      {returnTo !== null && <input type="hidden" name="return" value={returnTo} />}
      {notice.categories.map((category) => (
        <Category key={category.key} category={category} words={words} notice={notice} decision={decision} />
      ))}
      <p className="privacy-actions">
        <button className="privacy-button" name="decision" value="choose">
          {words.t('cookiesPage.choice.save')}
        </button>
        <button className="privacy-button" name="decision" value="none">
          {reject}
        </button>
        <button className="privacy-button" name="decision" value="all">
          {accept}
        </button>
        {decision && decision.granted.length > 0 && (
          <button className="privacy-button" name="decision" value="withdraw">
            {words.t('cookiesPage.choice.withdraw')}
          </button>
        )}
      </p>
    </form>
  )
}

/** Blocks whose words come from the site's facts: who is responsible (PN-01, PN-02), and who supervises (PN-10). */
import type { ReactNode } from 'react'
import type { Authority, ContactPerson, Localized } from '../policy/content.js'
import { Heading } from './heading.js'
import { EmailLink, PhoneLink, TextLink, withScheme } from './link.js'
import type { PolicyPage } from './page.js'
import { languageProps } from './words.js'

export interface LiveBlockProps {
  readonly page: PolicyPage
  /** For headings inside the block. */
  readonly level: number
}

type Fact = readonly [label: string, value: ReactNode]

const localized = (text: Localized, { view }: PolicyPage) => {
  const locale = text[view.locale] === undefined ? view.defaultLocale : view.locale
  return { value: text[locale] ?? Object.values(text).find((value) => value !== undefined) ?? '', locale }
}

/** Facts that are not stated are left out, with their labels. */
const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className="privacy-facts">
    {facts
      .filter(([, value]) => Boolean(value))
      .map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)

interface Reachable {
  readonly address?: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly website?: string | null
}

const contactFacts = (
  { address, phone, email, website }: Reachable,
  { words, own }: PolicyPage,
): readonly Fact[] => [
  [words.t('policy.contact.address'), address && <span className="privacy-lines">{address}</span>],
  [words.t('policy.contact.phone'), phone && <PhoneLink phone={phone} />],
  [words.t('policy.contact.email'), email && <EmailLink email={email} />],
  [
    words.t('policy.contact.website'),
    website && (
      <TextLink href={withScheme(website)} words={words} own={own}>
        {website}
      </TextLink>
    ),
  ],
]

const Person = ({ person, page }: { readonly person: ContactPerson; readonly page: PolicyPage }) => {
  const { words, own } = page
  const title = localized(person.title, page)
  return (
    <li>
      <strong>{person.name}</strong>
      {title.value && <span {...languageProps(title.locale, words.locale)}>, {title.value}</span>}
      {person.phone && (
        <>
          <br />
          <PhoneLink phone={person.phone} />
        </>
      )}
      {person.email && (
        <>
          <br />
          <EmailLink email={person.email} />
        </>
      )}
      {person.profileUrl && (
        <>
          <br />
          <TextLink href={withScheme(person.profileUrl)} words={words} own={own}>
            {words.t('policy.contact.profile', { name: person.name })}
          </TextLink>
        </>
      )}
    </li>
  )
}

export const ControllerBlock = ({ page, level }: LiveBlockProps) => {
  const { words, view } = page
  const { controller, dataProtectionOfficer: officer } = view.facts
  return (
    <div className="privacy-block">
      <address>
        <Facts
          facts={[
            [words.t('policy.contact.controller'), controller.name],
            [words.t('policy.contact.cvr'), controller.cvr],
            ...contactFacts(controller, page),
          ]}
        />
      </address>
      {controller.contacts.length > 0 && (
        <>
          <Heading level={level}>{words.t('policy.contact.people')}</Heading>
          <ul className="privacy-people">
            {controller.contacts.map((person) => (
              <Person key={`${person.name} ${person.email}`} person={person} page={page} />
            ))}
          </ul>
        </>
      )}
      {officer.appointed !== null && <Heading level={level}>{words.t('policy.officer.title')}</Heading>}
      {officer.appointed && (
        <address>
          <Facts
            facts={[[words.t('policy.officer.name'), officer.name], ...contactFacts({ ...officer }, page)]}
          />
        </address>
      )}
      {officer.appointed === false && <p>{words.t('policy.officer.none')}</p>}
    </div>
  )
}

/** An authority with every way to reach it, as the edition states it. */
export const AuthorityAddress = ({
  authority,
  page,
}: {
  readonly authority: Authority
  readonly page: PolicyPage
}) => {
  const name = localized(authority.name, page)
  return (
    <address>
      <strong {...languageProps(name.locale, page.words.locale)}>{name.value}</strong>
      <Facts facts={contactFacts(authority, page)} />
    </address>
  )
}

const Supervisor = ({
  authority,
  of,
  page,
}: {
  readonly authority: Authority
  readonly of: 'personalData' | 'cookies'
  readonly page: PolicyPage
}) => (
  <>
    <p>{page.words.t(`policy.authority.${of}`, { name: localized(authority.name, page).value })}</p>
    <AuthorityAddress authority={authority} page={page} />
  </>
)

export const AuthorityBlock = ({ page }: LiveBlockProps) => {
  const { authority, cookieAuthority } = page.view.facts
  return (
    <div className="privacy-block">
      <Supervisor authority={authority} of="personalData" page={page} />
      {cookieAuthority.key !== authority.key && (
        <Supervisor authority={cookieAuthority} of="cookies" page={page} />
      )}
    </div>
  )
}

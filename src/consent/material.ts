/**
 * Which changes of the cookie list make visitors be asked again (CK-34), as data. `asks`: what was answered did not
 * cover it. `editor`: words changed, and only a person can tell whether they now mean something else. `never`: less is
 * stored than before, or nothing that a visitor decides on.
 */
import type { Localized } from '../policy/content.js'
import type { Duration } from './duration.js'
import { type DeclaredService, type NoticeContent, optionalServices } from './notice.js'

export type Effect = 'asks' | 'editor' | 'never'

export const effects = {
  serviceAdded: 'asks',
  serviceRemoved: 'never',
  keyChanged: 'asks',
  categoryChanged: 'asks',
  hostAdded: 'asks',
  hostRemoved: 'never',
  accessOpened: 'asks',
  accessClosed: 'never',
  /** To a country outside the EU/EEA: from one inside, or from another outside. */
  countryOutside: 'asks',
  countryInside: 'never',
  cookieAdded: 'asks',
  cookieRemoved: 'never',
  durationLonger: 'asks',
  durationShorter: 'never',
  partyThird: 'asks',
  partyFirst: 'never',
  signalAdded: 'asks',
  signalRemoved: 'never',
  nameChanged: 'editor',
  providerChanged: 'editor',
  purposeChanged: 'editor',
  safeguardChanged: 'editor',
  cookiePurposeChanged: 'editor',
  categoryTitleChanged: 'editor',
  categoryDescriptionChanged: 'editor',
  policyUrlChanged: 'never',
  exemptionChanged: 'never',
  translationAdded: 'never',
  reloadChanged: 'never',
  textsChanged: 'never',
  controllerChanged: 'never',
  policyChanged: 'never',
  validMonthsChanged: 'never',
  defaultLocaleChanged: 'never',
  orderChanged: 'never',
} as const satisfies Readonly<Record<string, Effect>>

export type NoticeChangeKind = keyof typeof effects

/** One difference between two notices. */
export interface NoticeChange {
  readonly kind: NoticeChangeKind
  readonly effect: Effect
  /** Keys; both null where the notice as a whole is meant. */
  readonly service: string | null
  readonly category: string | null
  /** What it happened to: a service's name or a category's title. Empty for the notice as a whole. */
  readonly name: string
  /** The cookie it happened to. */
  readonly cookie: string | null
  /** The language of `before` and `after`, where they are words of one. */
  readonly locale: string | null
  readonly before: string | Duration | null
  readonly after: string | Duration | null
}

/** A service that visitors are, or could be, asked about again, and why. */
export interface Ask {
  readonly key: string
  readonly name: string
  readonly reasons: readonly NoticeChangeKind[]
}

type Service = DeclaredService<Localized>

const concerns = (change: NoticeChange, service: Service, category: string): boolean =>
  change.service === null ? change.category === category : change.service === service.key

const asksWith = (effect: Effect, changes: readonly NoticeChange[], content: NoticeContent): readonly Ask[] =>
  content.categories
    .filter(({ locked }) => !locked)
    .flatMap(({ key: category, services }) =>
      services.map((service) => ({
        key: service.key,
        name: service.name,
        reasons: [
          ...new Set(
            changes
              .filter((change) => change.effect === effect && concerns(change, service, category))
              .map(({ kind }) => kind),
          ),
        ],
      })),
    )
    .filter(({ reasons }) => reasons.length > 0)

/** Services that visitors are asked about again, whatever the editor says. */
export const materialAsks = (changes: readonly NoticeChange[], content: NoticeContent): readonly Ask[] =>
  asksWith('asks', changes, content)

/** Services whose words changed, and nothing material: the editor decides (no unless said). */
export const askableForWording = (
  changes: readonly NoticeChange[],
  content: NoticeContent,
): readonly Ask[] => {
  const asked = new Set(materialAsks(changes, content).map(({ key }) => key))
  return asksWith('editor', changes, content).filter(({ key }) => !asked.has(key))
}

/** The same notice with `since` written into each service by `of`. */
export const withSince = (content: NoticeContent, of: (service: Service) => number): NoticeContent => ({
  ...content,
  categories: content.categories.map((category) => ({
    ...category,
    services: category.services.map((service) => ({ ...service, since: of(service) })),
  })),
})

/**
 * The notice as it will be issued: a service that is asked about again is counted from this revision, any other keeps
 * the revision it has been known since.
 * @param again keys of services that are asked about again
 */
export const issued = (
  content: NoticeContent,
  before: NoticeContent | null,
  again: ReadonlySet<string>,
  revision: number,
): NoticeContent => {
  const known = new Map(
    (before?.categories ?? []).flatMap(({ services }) =>
      services.map(({ number, since }) => [number, since] as const),
    ),
  )
  return withSince(content, ({ key, number }) =>
    again.has(key) ? revision : (known.get(number) ?? revision),
  )
}

/** How many services visitors decide on. */
export const optionalCount = ({ categories }: NoticeContent): number => optionalServices(categories).length

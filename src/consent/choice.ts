/** From the keys that somebody said yes to, to the services of the notice that was answered. */
import { necessary } from './keys.js'

/** As much of a notice as an answer to it needs. */
export interface AnswerableService {
  readonly key: string
  readonly number: number
  readonly since: number
}

export interface AnswerableCategory<S extends AnswerableService = AnswerableService> {
  readonly key: string
  readonly locked: boolean
  readonly services: readonly S[]
}

export interface Choice<S> {
  /** In the order of the notice. */
  readonly services: readonly S[]
  /** Keys that this notice does not name. */
  readonly unknown: readonly string[]
}

/** Every service that is decided on. */
export const decidedOn = <S extends AnswerableService>(
  categories: readonly AnswerableCategory<S>[],
): readonly S[] => categories.filter(({ locked }) => !locked).flatMap(({ services }) => services)

/**
 * A category stands for its services. What needs no consent is on without anybody's yes, so that granting it changes
 * nothing.
 */
export const chosenServices = <S extends AnswerableService>(
  categories: readonly AnswerableCategory<S>[],
  keys: readonly string[],
): Choice<S> => {
  const wanted = new Set(keys)
  const known = new Set([
    necessary,
    ...categories.flatMap(({ key, services }) => [key, ...services.map((service) => service.key)]),
  ])
  const whole = categories.filter(({ key }) => wanted.has(key)).flatMap(({ services }) => services)
  return {
    services: decidedOn(categories).filter((service) => wanted.has(service.key) || whole.includes(service)),
    unknown: keys.filter((key) => !known.has(key)),
  }
}

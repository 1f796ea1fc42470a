/** What this browser answered, and what follows from it. */

export interface Decision {
  /** The notice that was answered. */
  readonly revision: number
  /** Permanent numbers of granted services; empty is a refusal. */
  readonly granted: readonly number[]
  /** Milliseconds since 1970. */
  readonly decidedAt: number
  /** Milliseconds since 1970; not valid from then on. */
  readonly expiresAt: number
  /** The consent's secret id: only where something was granted, and recorded. */
  readonly id: string | null
}

/** What a decision is held against. */
export interface AskedService {
  readonly number: number
  readonly since: number
}

export type ServiceState = 'granted' | 'denied' | 'unasked'

/** The decision, or null once it has expired. */
export const validDecision = (decision: Decision | null, now: number): Decision | null =>
  decision && decision.expiresAt > now ? decision : null

/** A service added or materially changed after the answer has not been asked about, and stays blocked (CK-34). */
export const stateOf = ({ number, since }: AskedService, decision: Decision | null): ServiceState => {
  if (!decision || since > decision.revision) return 'unasked'
  return decision.granted.includes(number) ? 'granted' : 'denied'
}

/**
 * The services that the banner asks about: all before the first answer, later only what is new. Who refused everything
 * is not asked again before the answer expires.
 */
export const servicesToAsk = <S extends AskedService>(
  services: readonly S[],
  decision: Decision | null,
): readonly S[] => {
  if (decision && decision.granted.length === 0) return []
  return services.filter((service) => stateOf(service, decision) === 'unasked')
}

/** Numbers granted after an answer about some services: what was granted before and not asked about stays granted. */
export const grantedAfter = (
  services: readonly AskedService[],
  before: Decision | null,
  asked: readonly AskedService[],
  yes: (service: AskedService) => boolean,
): readonly number[] =>
  services
    .filter((service) =>
      asked.some(({ number }) => number === service.number)
        ? yes(service)
        : stateOf(service, before) === 'granted',
    )
    .map(({ number }) => number)

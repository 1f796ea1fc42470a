/** What is wrong with a request, in words that its sender understands. Anything else that is thrown is our own fault. */
import { translate } from '../locales/index.js'

export interface RequestProblem {
  /** Below `errors.` in the locales; one with a dot in it is a whole key. */
  readonly key: string
  readonly params?: Readonly<Record<string, unknown>>
  /** The part of the request that is meant. */
  readonly field?: string
}

/** The statuses of the HTTP contract, and 408 for a body that does not arrive in time. */
export type RequestStatus = 400 | 401 | 403 | 404 | 408 | 409 | 413 | 415 | 429

/** A refusal with everything that is wrong at once. */
export class RequestError extends Error {
  override readonly name = 'RequestError'

  /** @param problems at least one */
  constructor(
    readonly status: RequestStatus,
    readonly problems: readonly RequestProblem[],
  ) {
    super(problems.map((problem) => problem.key).join(', '))
  }

  get key(): string {
    return this.problems[0]?.key ?? 'unknown'
  }

  get params(): Readonly<Record<string, unknown>> {
    return this.problems[0]?.params ?? {}
  }

  get field(): string | undefined {
    return this.problems[0]?.field
  }
}

export const refuse = (
  status: RequestStatus,
  key: string,
  params: Readonly<Record<string, unknown>> = {},
  field?: string,
): RequestError => new RequestError(status, [{ key, params, ...(field ? { field } : {}) }])

/** @throws RequestError with all problems, where there are any */
export const refuseAll = (status: RequestStatus, problems: readonly RequestProblem[]): void => {
  if (problems.length > 0) throw new RequestError(status, problems)
}

export interface ErrorAnswer {
  readonly errors: readonly { readonly message: string; readonly field?: string }[]
}

/** The body of the answer, in one language. */
export const errorAnswer = (problems: readonly RequestProblem[], locale: string): ErrorAnswer => ({
  errors: problems.map(({ key, params, field }) => ({
    message: translate(locale)(key.includes('.') ? key : `errors.${key}`, { ...params }),
    ...(field ? { field } : {}),
  })),
})

export const toResponse = (error: RequestError, locale: string): Response =>
  Response.json(errorAnswer(error.problems, locale), {
    status: error.status,
    headers: {
      'Cache-Control': 'no-store',
      // Who is told to wait is told for how long.
      ...(error.status === 429 ? { 'Retry-After': String(error.params.seconds ?? 60) } : {}),
    },
  })

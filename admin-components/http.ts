/** Requests to our endpoints from the admin panel. They never throw: whatever goes wrong becomes words beside a field. */

export interface RequestProblem {
  readonly message: string
  /** The field of the request that it is about, where there is one. */
  readonly field?: string
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly errors: readonly RequestProblem[] }

const isProblem = (value: unknown): value is RequestProblem =>
  typeof value === 'object' && value !== null && typeof (value as RequestProblem).message === 'string'

/** The errors in an answer's body, or the given words where it has none. */
export const problemsIn = (body: unknown, otherwise: string): readonly RequestProblem[] => {
  const errors: unknown =
    typeof body === 'object' && body !== null ? (body as { errors?: unknown }).errors : null
  const problems = Array.isArray(errors) ? errors.filter(isProblem) : []
  return problems.length > 0 ? problems : [{ message: otherwise }]
}

const jsonOf = async (response: Response): Promise<unknown> => {
  try {
    return await response.json()
  } catch {
    return null
  }
}

/** @param words what to say when the server cannot be reached (`offline`), or answers with an error without words (`failed`) */
export const request = async <T>(
  url: string,
  init: RequestInit,
  words: { readonly offline: string; readonly failed: string },
): Promise<Answer<T>> => {
  try {
    const response = await fetch(url, { credentials: 'include', cache: 'no-store', ...init })
    const body = await jsonOf(response)
    return response.ok
      ? { ok: true, value: body as T }
      : { ok: false, status: response.status, errors: problemsIn(body, words.failed) }
  } catch {
    return { ok: false, status: 0, errors: [{ message: words.offline }] }
  }
}

export const postJson = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
  body: JSON.stringify(body),
})

/** What is said of one field; the empty name gets what belongs to no field on the screen. */
export const errorsOf = (
  errors: readonly RequestProblem[],
  field: string,
  shown: readonly string[] = [],
): readonly string[] =>
  errors
    .filter((error) => (field === '' ? !error.field || !shown.includes(error.field) : error.field === field))
    .map((error) => error.message)

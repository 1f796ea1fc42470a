/** Payload's error about values of fields, a taken unique value among them, known by what it holds. */

export interface FieldError extends Error {
  readonly data: { readonly errors: readonly { readonly path: string; readonly message?: string }[] }
}

/**
 * Neither `instanceof` nor the name tells in a production build of Next: Payload is there more than once, and its
 * classes are minified (`class a extends …`, and the error's name is its class's).
 */
export const isFieldError = (error: unknown): error is FieldError => {
  if (!(error instanceof Error)) return false
  const { status, data } = error as {
    readonly status?: unknown
    readonly data?: { readonly errors?: unknown }
  }
  return (
    status === 400 &&
    Array.isArray(data?.errors) &&
    data.errors.every((entry: unknown) => typeof (entry as { path?: unknown } | null)?.path === 'string')
  )
}

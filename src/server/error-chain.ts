/** An error as drivers, Drizzle (`cause`) and GraphQL (`originalError`) wrap it. */
export interface Wrapped {
  readonly name?: unknown
  readonly message?: unknown
  readonly code?: unknown
  readonly severity?: unknown
  readonly stack?: unknown
  readonly cause?: unknown
  readonly originalError?: unknown
}

/** The error and whatever it wraps, each once, the outermost first. */
export const chainOf = (error: unknown, seen: ReadonlySet<unknown> = new Set()): readonly Wrapped[] => {
  if (typeof error !== 'object' || error === null || seen.has(error)) return []
  const known = new Set(seen).add(error)
  const { cause, originalError } = error as Wrapped
  return [error as Wrapped, ...chainOf(cause, known), ...chainOf(originalError, known)]
}

/** Which compressed body a browser takes (RFC 9110, 12.5.3). */

export const encodings = ['br', 'gzip'] as const
export type Encoding = (typeof encodings)[number]

/** The smallest that is accepted; null for the plain body. Who names none gets that, `*` too: it may be anything. */
export const acceptedEncoding = (header: string | null): Encoding | null => {
  const accepted = new Map(
    (header ?? '').split(',').map((entry) => {
      const [name = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
      return [name, weight === undefined ? 1 : Number(weight)] as const
    }),
  )
  return encodings.find((encoding) => (accepted.get(encoding) ?? 0) > 0) ?? null
}

/** Headers of a body that there are several of. */
export const encodingHeaders = (encoding: Encoding | null): Readonly<Record<string, string>> => ({
  Vary: 'Accept-Encoding',
  ...(encoding === null ? {} : { 'Content-Encoding': encoding }),
})

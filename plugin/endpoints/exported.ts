/** Lists that editors take away as a file: CSV or JSON, sent as they are read. */
import { refuse } from '../../src/server/errors.js'

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const

type Format = keyof typeof types
export type Writers<Row> = Readonly<Record<Format, (rows: Row) => AsyncGenerator<string>>>

const isFormat = (format: string): format is Format => format in types

const formatFrom = (query: URLSearchParams): Format => {
  const format = query.get('format') ?? 'csv'
  if (!isFormat(format))
    throw refuse(400, 'formatInvalid', { known: Object.keys(types).join(', ') }, 'format')
  return format
}

/** A million rows need no more memory than one page of them. */
const streamed = (lines: AsyncGenerator<string>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await lines.return(undefined)
    },
  })
}

/**
 * A file to download, in the format that the query asks for, CSV unless told.
 * @param name of the file, without its ending
 * @throws RequestError 400 for another format
 */
export const exported = <Rows>(
  query: URLSearchParams,
  name: string,
  rows: Rows,
  writers: Writers<Rows>,
): Response => {
  const format = formatFrom(query)
  return new Response(streamed(writers[format](rows)), {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="${name}.${format}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/** Links to documents of the site become addresses at approval; the documents are fetched beforehand. */
import type { Payload, PayloadRequest } from 'payload'
import { privacyContext } from './context.js'

export interface LinkedDocument {
  readonly relationTo: string
  readonly value: unknown
}

export type ResolveLink = (document: LinkedDocument, locale: string) => string | null

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const idOf = (value: unknown): string => String(isFields(value) ? value.id : value)
const keyOf = ({ relationTo, value }: LinkedDocument, locale: string): string =>
  JSON.stringify([relationTo, idOf(value), locale])

/** Every internal link anywhere in a document. */
const linkedDocuments = (value: unknown): readonly LinkedDocument[] => {
  if (Array.isArray(value)) return value.flatMap(linkedDocuments)
  if (!isFields(value)) return []
  const { linkType, doc } = value
  if (linkType === 'internal' && isFields(doc) && typeof doc.relationTo === 'string')
    return [{ relationTo: doc.relationTo, value: doc.value }]
  return Object.values(value).flatMap(linkedDocuments)
}

/** @param req with it, documents are read by that user's rights: what they may not see has no address */
export const internalLinks = async (
  payload: Payload,
  document: unknown,
  req?: PayloadRequest,
): Promise<ResolveLink> => {
  const context = privacyContext(payload)
  const links = linkedDocuments(document).filter(({ relationTo }) => relationTo in payload.collections)
  const wanted = new Map(
    links.flatMap((link) =>
      context.locales.map(({ code }) => [keyOf(link, code), { link, locale: code }] as const),
    ),
  )
  const found = await Promise.all(
    [...wanted].map(async ([key, { link, locale }]) => {
      const doc = await payload.findByID({
        collection: link.relationTo,
        id: idOf(link.value),
        depth: 0,
        disableErrors: true,
        overrideAccess: !req,
        ...(req ? { user: req.user } : {}),
        ...(context.localized ? { locale } : {}),
      })
      return [
        key,
        doc
          ? context.internalLink({ relationTo: link.relationTo, doc: doc as unknown as Fields, locale })
          : null,
      ] as const
    }),
  )
  const addresses = new Map(found)
  return (link, locale) => addresses.get(keyOf(link, locale)) ?? null
}

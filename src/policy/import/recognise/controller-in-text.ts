/** "Lindehøj Friskole er dataansvarlig for …": who the controller is (PN-01), where no block of lines says it. */
import type { ImportedController } from '../types.js'
import { detailsIn } from './contact-lines.js'

const word = String.raw`\p{Lu}[\p{L}\d'’&-]*\.?`
const name = String.raw`(${word}(?: (?:${word}|og|i|på|ved|af|for|under|of|and|the)){0,6})`
const patterns: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:^|[.!?:»”"] |\n)${name}(?:, [^.\n]{5,100},)? (?:er|is) (?:den |the )?(?:dataansvarlige?|data controller|controller)(?!\p{L})`,
    'u',
  ),
  new RegExp(
    String.raw`(?:[Dd]ataansvarlige?|[Dd]ata controller|[Cc]ontroller) (?:for [^.,\n]{3,60} )?(?:er|is)(?: derfor)?:? ${name}`,
    'u',
  ),
]
/** Begin sentences and name nobody. */
const pronoun =
  /^(?:(?:vi|vores|du|det|den|dette|denne|hvem|hvad|hvilke|hvis|som|når|we|our|you|it|this|who)(?= |$)|(?:skolen|kommunen|gymnasiet|højskolen|efterskolen|friskolen|foreningen|bestyrelsen|the school)$)/i

const window = 4000

/** Where the name ends: no preposition hangs on. */
const trimmed = (found: string): string =>
  found.replace(/(?: (?:og|i|på|ved|af|for|under|of|and|the))+$/u, '').replace(/\.$/, '')

export const controllerIn = (text: string): string | null => {
  const head = text.slice(0, window)
  for (const pattern of patterns) {
    const found = trimmed(pattern.exec(head)?.[1] ?? '')
    if (found.length >= 4 && !pronoun.test(found)) return found
  }
  return null
}

const mailbox = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}/g
/** Whose mailbox is not the school's. */
const others =
  /datatilsyn|digitaliseringsstyrelsen|databeskyttelsesrådgiver|(?<!\p{L})dpo(?!\p{L})|data protection/iu

/** The one mailbox that running text names, but for an authority's, an officer's and a contact person's; null where there are several. */
const onlyMailbox = (lines: readonly string[], contacts: ImportedController['contacts']): string | null => {
  const known = new Set(contacts.map(({ email }) => email?.toLowerCase()))
  const found = new Map(
    lines
      .filter((line) => line.includes('@') && !others.test(line.slice(0, window)))
      .flatMap((line) => line.slice(0, window).match(mailbox) ?? [])
      .filter((address) => !known.has(address.toLowerCase()))
      .map((address) => [address.toLowerCase(), address] as const),
  )
  const [only] = found.values()
  return found.size === 1 && only ? only : null
}

/** Of which nothing is known yet. */
export const emptyController: ImportedController = {
  name: null,
  cvr: null,
  address: null,
  phone: null,
  email: null,
  website: null,
  contacts: [],
}

/**
 * What blocks of lines left open, out of running text.
 * @param lines of the whole text, but for what was set aside
 */
export const completeController = (
  found: ImportedController | null,
  lines: readonly string[],
): ImportedController | null => {
  const telling = found?.name
    ? []
    : lines.filter((line) => /ansvarlig|controller/i.test(line.slice(0, window)))
  const [first] = telling.flatMap((line) => {
    const name = controllerIn(line)
    return name === null ? [] : [{ name, line }]
  })
  const named = found?.name ?? first?.name ?? null
  if (named === null) return found
  const known = found ?? emptyController
  const details = first ? detailsIn(first.line) : null
  return {
    ...known,
    name: named,
    cvr: known.cvr ?? details?.cvr ?? null,
    address: known.address ?? details?.address ?? null,
    phone: known.phone ?? details?.phone ?? null,
    email: known.email ?? onlyMailbox(lines, known.contacts),
  }
}

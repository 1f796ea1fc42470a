/** The controller (PN-01), its contact persons and the authority (PN-10), out of the lines that describe them. */
import { authorities, type AuthorityKey } from '../../authorities.js'
import type { LiveBlock } from '../../content.js'
import { comparableNumber, comparableText } from '../comparable.js'
import { type Block, excerptOf, isLine, linesIn } from '../lines.js'
import type {
  ImportedAuthority,
  ImportedContact,
  ImportedController,
  ImportNote,
  SetAside,
} from '../types.js'
import { contactGroups, type ContactEntry } from './contact-groups.js'
import { contactKind, cvrOf, detailsIn, emailOf, isPersonName, phoneOf, websiteOf } from './contact-lines.js'
import { completeController, emptyController } from './controller-in-text.js'
import { isFloor, stripAddressLabel } from './postal-lines.js'

export interface PartIn {
  readonly id: string
  readonly heading: string | null
  readonly blocks: readonly Block[]
}

export interface Contacts {
  readonly parts: readonly { readonly blocks: readonly Block[]; readonly live: LiveBlock | null }[]
  readonly controller: ImportedController | null
  readonly authority: ImportedAuthority | null
  readonly notes: readonly ImportNote[]
  readonly setAside: readonly SetAside[]
}

const authorityNames: readonly (readonly [AuthorityKey, RegExp])[] = [
  ['datatilsynet', /datatilsyn|data protection agency/i],
  ['digitaliseringsstyrelsen', /digitaliseringsstyrelsen|agency for digital government/i],
]
const officer = /databeskyttelsesrådgiver|(?<!\p{L})dpo(?!\p{L})|data protection officer/iu
const statesOfficer = (text: string): boolean =>
  officer.test(text) && !/(?<!\p{L})(?:ikke|ingen|not|no)(?!\p{L})/iu.test(text)
/** Words of links on a web page, which lead nowhere any more below a card. */
const linkWords =
  /^(?:(?:se|vis|find|hent|læs|gå til|see|find|read|view|show) [\p{L} ]{2,30}|kontakt|contact|læs mere|read more)$/iu

interface Details {
  readonly cvr: string | null
  readonly address: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly website: string | null
}

const firstOf = (lines: readonly string[], find: (line: string) => string | null): string | null =>
  lines.map(find).find((found) => found !== null) ?? null

const detailsOf = (lines: readonly string[]): Details => {
  const bare = lines.map((line) => line.replace(/\.$/, ''))
  const place = bare.filter((line) => ['street', 'postal'].includes(contactKind(line) ?? '') || isFloor(line))
  return {
    cvr: firstOf(bare, cvrOf),
    address: place.length > 0 ? place.map(stripAddressLabel).join(', ') : null,
    phone: firstOf(bare, phoneOf),
    email: firstOf(bare, emailOf),
    website: firstOf(bare, websiteOf),
  }
}

/** True where a detail is given and differs from the package's facts. */
const isOutdated = (key: AuthorityKey, details: Details): boolean => {
  const fact = authorities[key]
  return (
    (details.address !== null && !comparableText(details.address).startsWith(comparableText(fact.address))) ||
    (details.phone !== null && comparableNumber(details.phone) !== comparableNumber(fact.phone)) ||
    (details.email !== null && details.email.toLowerCase() !== fact.email)
  )
}

const authorityKey = (text: string): AuthorityKey | null =>
  authorityNames.find(([, name]) => name.test(text))?.[0] ?? null

const toAuthority = (key: AuthorityKey, { address, phone, email, website }: Details): ImportedAuthority => ({
  key,
  address,
  phone,
  email,
  website,
  outdated: isOutdated(key, { cvr: null, address, phone, email, website }),
})

const toContact = (entry: ContactEntry): ImportedContact | null => {
  const index = entry.role === 'person' ? 0 : entry.names.findLastIndex(isPersonName)
  const name = entry.names[index]
  if (!name) return null
  const { phone, email, website } = detailsOf(entry.details)
  return { name, title: entry.names[index + 1] ?? null, phone, email, profileUrl: website }
}

interface Named extends Details {
  readonly name: string | null
}

const filled = (first: Named, second: Named): Named => ({
  name: first.name ?? second.name,
  cvr: first.cvr ?? second.cvr,
  address: first.address ?? second.address,
  phone: first.phone ?? second.phone,
  email: first.email ?? second.email,
  website: first.website ?? second.website,
})

/** The first that was found counts, but for one with a CVR number: that is the school, and not its office. */
const merge = (old: ImportedController | null, name: string | null, found: Details): ImportedController => {
  const fresh = { ...found, name }
  const known = old ?? emptyController
  const legal = found.cvr !== null && known.cvr === null && name !== null
  return { ...(legal ? filled(fresh, known) : filled(known, fresh)), contacts: known.contacts }
}

type Role =
  | { readonly kind: 'authority'; readonly key: AuthorityKey }
  | { readonly kind: 'controller' | 'contact' | 'officer' }

const roleOf = (entry: ContactEntry, context: string, known: ImportedController | null): Role => {
  const key = authorityKey(entry.names.join(' ')) ?? (entry.names.length === 0 ? authorityKey(context) : null)
  if (key) return { kind: 'authority', key }
  if (officer.test(entry.names.join(' ')) || officer.test(context)) return { kind: 'officer' }
  const details = detailsOf(entry.details)
  const person = entry.role === 'person' || (entry.role === null && entry.names.some(isPersonName))
  if (person && details.cvr === null && (details.address === null || known !== null))
    return { kind: 'contact' }
  return { kind: 'controller' }
}

/**
 * Takes the blocks out of the sections: their words are set aside, for the details come from the site's settings and the
 * package's facts. What stands before the first section stays, for nothing live can stand there.
 */
export const takeContacts = (parts: readonly PartIn[]): Contacts => {
  let controller: ImportedController | null = null
  let authority: ImportedAuthority | null = null
  const notes: ImportNote[] = []
  const setAside: SetAside[] = []

  const noteAuthority = (found: ImportedAuthority, section: string | undefined, excerpt: string) => {
    authority = authority ?? found
    if (found.outdated)
      notes.push({
        key: 'authorityOutdated',
        params: { address: authorities[found.key].address },
        section,
        excerpt: excerptOf(excerpt),
      })
  }

  const record = (entry: ContactEntry, role: Role, section: string | undefined) => {
    const raw = entry.raw.join('\n')
    if (role.kind === 'authority')
      noteAuthority(toAuthority(role.key, detailsOf(entry.details)), section, raw)
    else if (role.kind === 'officer')
      notes.push({ key: 'officerFound', params: {}, section, excerpt: excerptOf(raw) })
    else if (role.kind === 'controller')
      controller = merge(controller, entry.names.at(0) ?? null, detailsOf(entry.details))
    else {
      const contact = toContact(entry)
      const base: ImportedController = controller ?? emptyController
      if (contact) controller = { ...base, contacts: [...base.contacts, contact] }
    }
  }

  const done = parts.map(({ id, heading, blocks }) => {
    let live: LiveBlock | null = null
    const section = heading === null ? undefined : id
    const gone = new Set<number>()
    for (const group of contactGroups(blocks)) {
      const before = blocks[group.start - 1]
      const context = `${heading ?? ''} ${isLine(before) ? before.text.slice(-200) : ''}`
      const roles = group.entries.map((entry) => ({ entry, role: roleOf(entry, context, controller) }))
      for (const { entry, role } of roles) record(entry, role, section)
      const wanted = roles.map(({ role }): LiveBlock | null =>
        role.kind === 'officer' ? null : role.kind === 'authority' ? 'authority' : 'controller',
      )
      const [first] = wanted
      const fits =
        heading !== null && first && wanted.every((one) => one === first) && (live ?? first) === first
      if (!fits) {
        if (heading !== null && !wanted.includes(null))
          notes.push({
            key: 'contactsStay',
            params: {},
            section,
            excerpt: excerptOf(group.entries[0]?.raw.join(' · ') ?? ''),
          })
        continue
      }
      live = first
      for (const { entry, role } of roles) setAside.push({ reason: role.kind, text: entry.raw.join('\n') })
      for (let index = group.start; index < group.end; index += 1) gone.add(index)
      const after = blocks[group.end]
      if (isLine(after) && !after.list && linkWords.test(after.text)) {
        gone.add(group.end)
        setAside.push({ reason: 'linkWords', text: after.text })
      }
    }
    const kept = blocks.filter((_, index) => !gone.has(index))
    const told = [heading, ...kept.map((block) => (isLine(block) ? block.text : ''))].find(
      (text) => text !== null && statesOfficer(text),
    )
    if (told && !notes.some(({ key }) => key === 'officerFound'))
      notes.push({ key: 'officerFound', params: {}, section, excerpt: excerptOf(told) })
    for (const block of kept) {
      if (!isLine(block)) continue
      const key = authorityKey(block.text.slice(0, 3000))
      const start = key ? block.text.search(authorityNames.find(([name]) => name === key)?.[1] ?? /$/) : -1
      const found = detailsIn(start === -1 ? block.text : block.text.slice(start, start + 400))
      if (key && (found.address ?? found.phone) !== null) {
        const details = { ...found, cvr: null, website: null }
        noteAuthority(toAuthority(key, details), section, block.text.slice(start, start + 200))
      } else if (found.cvr !== null && !key) controller = merge(controller, null, { ...found, website: null })
    }
    return { blocks: kept, live }
  })
  const lines = done.flatMap(({ blocks }) => linesIn(blocks).map(({ text }) => text))
  return { parts: done, controller: completeController(controller, lines), authority, notes, setAside }
}

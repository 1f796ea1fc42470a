/** What the importer takes and gives. */
import type { AuthorityKey } from '../authorities.js'
import type { LiveBlock, SectionLevel } from '../content.js'
import type { LocalDate } from '../dates.js'
import type { RichText } from '../rich-text/nodes.js'

export const importFormats = ['text', 'markdown', 'html', 'docx'] as const
export type ImportFormat = (typeof importFormats)[number]

/** Pasted text is its UTF-8 bytes without a file name. */
export interface ImportSource {
  readonly bytes: Uint8Array
  readonly fileName?: string
  readonly mimeType?: string
}

/** Bounds of what is read; sizes in bytes. */
export interface ImportLimits {
  /** The largest file that is accepted. */
  readonly maxBytes: number
  /** Lines and paragraphs, those in tables too: what is made of them takes far more room than their letters. */
  readonly maxLines: number
  /** What all parts of a .docx may take when unpacked. */
  readonly maxUnpackedBytes: number
  /** What the text parts of a .docx may take when unpacked. */
  readonly maxXmlBytes: number
  /** Unpacked size divided by packed size, for one part larger than a megabyte. */
  readonly maxRatio: number
  /** Parts in a .docx. */
  readonly maxEntries: number
}

export const defaultLimits: ImportLimits = {
  maxBytes: 5_000_000,
  maxLines: 100_000,
  maxUnpackedBytes: 60_000_000,
  maxXmlBytes: 20_000_000,
  maxRatio: 200,
  maxEntries: 2000,
}

export type NoteParams = Readonly<Record<string, string | number>>

/** Where a note is about; with neither a section nor the introduction about the whole text. */
export interface NotePlace {
  readonly section?: string
  readonly introduction?: boolean
  readonly excerpt: string
}

/** Something the importer was unsure of, or that the editor should look at. */
export interface ImportNote {
  /** A key below `import.notes`. */
  readonly key: string
  readonly params: NoteParams
  /** The id of the section that it is about, or the first of them. */
  readonly section?: string
  /** True where it is about what stands before the first section. */
  readonly introduction?: boolean
  /** The words it is about. */
  readonly excerpt: string
  /** All places that it is about, the first one too. */
  readonly places?: readonly NotePlace[]
}

/** Words of the source that are not in the draft. */
export interface SetAside {
  /** A key below `import.setAside`. */
  readonly reason: string
  readonly text: string
}

export interface ImportedSection {
  readonly id: string
  readonly anchor: string
  readonly level: SectionLevel
  readonly heading: string
  /** The number it had in the source, for example `3.1`; null where it had none. */
  readonly original: string | null
  readonly content: RichText
  readonly live: LiveBlock | null
}

export interface ImportedContact {
  readonly name: string
  readonly title: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly profileUrl: string | null
}

export interface ImportedController {
  readonly name: string | null
  readonly cvr: string | null
  readonly address: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly website: string | null
  readonly contacts: readonly ImportedContact[]
}

export interface ImportedAuthority {
  readonly key: AuthorityKey
  readonly address: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly website: string | null
  /** True where a detail differs from the facts that the package carries (PN-10). */
  readonly outdated: boolean
}

export interface ImportedPolicy {
  readonly format: ImportFormat
  readonly title: string | null
  readonly updated: LocalDate | null
  readonly locale: 'da' | 'en' | null
  /** What stood before the first section; null where nothing did. */
  readonly introduction: RichText | null
  readonly sections: readonly ImportedSection[]
  readonly controller: ImportedController | null
  readonly authority: ImportedAuthority | null
  readonly notes: readonly ImportNote[]
  readonly setAside: readonly SetAside[]
}

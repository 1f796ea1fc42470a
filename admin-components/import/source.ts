/** What an editor gives the importer. */
export interface ImportSource {
  readonly text: string
  readonly file: File | null
}

/** Suggests an address: `Privatlivspolitik for Ådalens Skole` becomes `privatlivspolitik-for-aadalens-skole`. */
export const slugFrom = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')

export const megabytes = (bytes: number): number => Math.round(bytes / 100_000) / 10

/** What the import endpoint understood; nothing is saved yet. Its sentences are in the editor's language. */
export interface ImportPreview {
  readonly title: string | null
  /** `YYYY-MM-DD` */
  readonly updated: string | null
  readonly locale: string
  readonly introduction?: string | null
  readonly sections: readonly {
    readonly id: string
    readonly level: number
    readonly number: string
    readonly heading: string
    readonly live: string | null
    /** The text without its marks. */
    readonly plain: string
  }[]
  readonly controller: {
    readonly [fact: string]: unknown
    readonly contacts?: readonly { readonly name: string; readonly [fact: string]: unknown }[]
  } | null
  readonly authority: Readonly<Record<string, unknown>> | null
  readonly notes: readonly {
    readonly message: string
    readonly section?: string
    readonly excerpt?: string
    /** Every place that it is about; `place` is its name. */
    readonly places: readonly { readonly place: string | null; readonly excerpt: string }[]
  }[]
  readonly setAside: readonly { readonly reason: string; readonly text: string }[]
  readonly counts: Readonly<Record<'sections' | 'subsections' | 'lists' | 'footnotes' | 'words', number>>
}

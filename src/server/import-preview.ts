/** What the importer understood, in the editor's language. Nothing is saved. */
import { translate } from '../locales/index.js'
import { formatDay, isLocalDate } from '../policy/dates.js'
import { footnotesOf, plainText } from '../policy/rich-text/plain.js'
import type { RichText } from '../policy/rich-text/nodes.js'
import { nodesOf } from '../policy/rich-text/walk.js'
import { numberSections } from '../policy/numbering.js'
import { settingsDifferences, type PresentController } from '../policy/import/settings-differences.js'
import type {
  ImportedAuthority,
  ImportedController,
  ImportedPolicy,
  NoteParams,
  NotePlace,
} from '../policy/import/index.js'
import type { LiveBlock, SectionLevel } from '../policy/content.js'

export interface ImportPreview {
  readonly title: string | null
  /** `YYYY-MM-DD` */
  readonly updated: string | null
  /** The language of the text, or the site's default where it was not recognised. */
  readonly locale: string
  readonly introduction: string | null
  readonly sections: readonly {
    readonly id: string
    readonly level: SectionLevel
    readonly number: string
    readonly heading: string
    readonly anchor: string
    readonly live: LiveBlock | null
    /** The text without its marks. */
    readonly plain: string
  }[]
  readonly controller: ImportedController | null
  readonly authority: ImportedAuthority | null
  /** Each once; `section` and `excerpt` are those of its first place. */
  readonly notes: readonly {
    readonly message: string
    readonly section?: string
    readonly excerpt: string
    readonly places: readonly {
      /** For example "Indledningen" or "Afsnit 2.1"; null where it is the whole text. */
      readonly place: string | null
      readonly section?: string
      readonly excerpt: string
    }[]
  }[]
  readonly setAside: readonly { readonly reason: string; readonly text: string }[]
  readonly counts: Readonly<Record<'sections' | 'subsections' | 'lists' | 'footnotes' | 'words', number>>
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
const listsIn = (text: RichText): number => [...nodesOf(text)].filter(({ type }) => type === 'list').length
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Days as people write them. */
const readableParams = (params: NoteParams, language: string): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && isLocalDate(value) ? formatDay(value, language) : value,
    ]),
  )

/**
 * @param language of the editor
 * @param known the site's languages, the default one first
 * @param present the controller as the settings have it
 */
export const importPreview = (
  imported: ImportedPolicy,
  language: string,
  known: readonly string[],
  present: PresentController,
): ImportPreview => {
  const t = translate(language)
  const { title, updated, sections, introduction, controller, authority } = imported
  const numbers = numberSections(sections.map(({ level }) => level))
  const texts = [...(introduction ? [introduction] : []), ...sections.map(({ content }) => content)]
  const places = new Map(sections.map(({ id }, index) => [id, numbers[index] ?? '']))
  const placeName = ({ section, introduction }: NotePlace): string | null => {
    if (introduction) return t('import.places.introduction')
    return section === undefined ? null : t('import.places.section', { number: places.get(section) ?? '' })
  }
  const readable = (text: RichText): string =>
    plainText(text, { referenceText: (section) => places.get(section) ?? '' })
  return {
    title,
    updated,
    locale: known.find((code) => code === imported.locale) ?? known[0] ?? language,
    introduction: introduction && readable(introduction),
    sections: sections.map(({ id, level, heading, anchor, live, content }, index) => ({
      id,
      level,
      number: numbers[index] ?? '',
      heading,
      anchor,
      live,
      plain: readable(content),
    })),
    controller,
    authority,
    notes: [...settingsDifferences(controller, present), ...imported.notes].map((note) => {
      const { key, params, section, excerpt, places: found = [note] } = note
      return {
        message: t(`import.notes.${key}`, {
          ...readableParams(params, language),
          ...('count' in params ? { count: Math.max(Number(params.count), found.length) } : {}),
        }),
        ...(section ? { section } : {}),
        excerpt,
        places: found.map((place) => ({
          place: placeName(place),
          ...(place.section ? { section: place.section } : {}),
          excerpt: place.excerpt,
        })),
      }
    }),
    setAside: imported.setAside.map(({ reason, text }) => ({ reason: t(`import.setAside.${reason}`), text })),
    counts: {
      sections: sections.filter(({ level }) => level === 1).length,
      subsections: sections.filter(({ level }) => level > 1).length,
      lists: sum(texts.map(listsIn)),
      footnotes: sum(texts.map((text) => footnotesOf(text).length)),
      words: sum(
        [...texts.map((text) => plainText(text)), ...sections.map(({ heading }) => heading)].map(wordsIn),
      ),
    },
  }
}

/** Builds small Word documents. */
import { zip, type ZipPart } from './zip.js'

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const officeRels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export const run = (text: string, bold = false): string =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`

export const noteMark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`

/** A paragraph of runs (`run`) or of plain words. */
export const p = (content: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${content.startsWith('<w:') ? content : run(content)}</w:p>`

/** An item of a bulleted (1), a numbered (2) or another list of `numbering`. */
export const item = (text: string, numbering = 1, level = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numbering}"/></w:numPr></w:pPr>${run(text)}</w:p>`

export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

const styles = [1, 2, 3].map(
  (level) =>
    `<w:style w:type="paragraph" w:styleId="Overskrift${level}"><w:name w:val="heading ${level}"/></w:style>`,
)
/** Lists by their format and what each level shows (`%1.`, `%1.%2`); the first has number 1. */
export const numbering = (
  lists: readonly (readonly [format: string, ...shown: readonly string[]])[],
): string =>
  `<w:numbering ${w}>${lists
    .map(
      ([format, ...shown], index) =>
        `<w:abstractNum w:abstractNumId="${index}">${[0, 1, 2]
          .map(
            (level) =>
              `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${shown[level] ?? `%${level + 1}.`}"/></w:lvl>`,
          )
          .join('')}</w:abstractNum>`,
    )
    .join('')}${lists
    .map((_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`)
    .join('')}</w:numbering>`
const usual = numbering([['bullet'], ['decimal']])

interface Extras {
  readonly footnotes?: readonly string[]
  readonly header?: string
  /** Of `numbering`. */
  readonly numbering?: string
  readonly parts?: readonly ZipPart[]
}

const part = (name: string, xml: string): ZipPart => ({
  name,
  bytes: new TextEncoder().encode(`<?xml version="1.0"?>${xml}`),
})

export const docx = (
  body: readonly string[],
  { footnotes = [], header, parts = [], numbering: lists = usual }: Extras = {},
): Uint8Array => {
  const kinds = ['styles', 'numbering', 'footnotes']
  return zip([
    part(
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/></Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${officeRels}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    part(
      'word/_rels/document.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${kinds
        .map(
          (kind, index) => `<Relationship Id="r${index}" Type="${officeRels}/${kind}" Target="${kind}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ),
    part('word/document.xml', `<w:document ${w}><w:body>${body.join('')}</w:body></w:document>`),
    part('word/styles.xml', `<w:styles ${w}>${styles.join('')}</w:styles>`),
    part('word/numbering.xml', lists),
    part(
      'word/footnotes.xml',
      `<w:footnotes ${w}>${footnotes.map((note, index) => `<w:footnote w:id="${index + 1}">${p(note)}</w:footnote>`).join('')}</w:footnotes>`,
    ),
    ...(header === undefined ? [] : [part('word/header1.xml', `<w:hdr ${w}>${p(header)}</w:hdr>`)]),
    ...parts,
  ])
}

/** Mails from blocks: the text and the HTML part say the same, because both are made from the same words. */
import { escapeHtml } from './html.js'

export type MailBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }

export interface MailContent {
  readonly locale: string
  readonly subject: string
  readonly blocks: readonly MailBlock[]
  /** Below a line: who sends, and how to stop. */
  readonly footer: readonly MailBlock[]
}

/** A header's value is one line. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

const asText = (block: MailBlock): string =>
  block.kind === 'link' ? `${block.text}\n${block.url}` : block.text

const lines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>')

const asHtml = (block: MailBlock): string => {
  if (block.kind === 'text') return `<p>${lines(block.text)}</p>`
  const url = escapeHtml(block.url)
  return `<p>${lines(block.text)}<br><a href="${url}">${url}</a></p>`
}

export const mailText = ({ blocks, footer }: MailContent): string =>
  `${[...blocks.map(asText), '-- ', ...footer.map(asText)].join('\n\n')}\n`

export const mailHtml = ({ locale, subject, blocks, footer }: MailContent): string =>
  [
    `<!doctype html><html lang="${escapeHtml(locale)}"><head><meta charset="utf-8">`,
    `<title>${escapeHtml(oneLine(subject))}</title></head><body>`,
    ...blocks.map(asHtml),
    '<hr>',
    ...footer.map(asHtml),
    '</body></html>',
  ].join('\n')

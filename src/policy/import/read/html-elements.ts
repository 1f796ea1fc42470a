/** What each HTML element means to the importer. */

/** Begin and end a line. */
export const blockElements = new Set(
  (
    'p div section article main header body html h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table thead tbody tfoot tr ' +
    'td th caption figure figcaption address hr center details summary aside fieldset legend hgroup template'
  ).split(' '),
)

/** Their content is no element: what the tokenizer has to be told. */
export const rawTextElements: Readonly<Record<string, 'RAWTEXT' | 'RCDATA' | 'SCRIPT_DATA'>> = {
  script: 'SCRIPT_DATA',
  style: 'RAWTEXT',
  iframe: 'RAWTEXT',
  noembed: 'RAWTEXT',
  noframes: 'RAWTEXT',
  xmp: 'RAWTEXT',
  textarea: 'RCDATA',
  title: 'RCDATA',
}

/** Left out; the value is the reason for setting their words aside, null where nobody sees them. */
export const droppedElements: Readonly<Record<string, string | null>> = {
  script: null,
  style: null,
  template: null,
  iframe: null,
  noembed: null,
  noframes: null,
  title: 'pageTitle',
  noscript: 'pageParts',
  nav: 'pageParts',
  footer: 'pageParts',
  form: 'pageParts',
  button: 'pageParts',
  select: 'pageParts',
  textarea: 'pageParts',
  dialog: 'pageParts',
  svg: 'embedded',
  math: 'embedded',
  object: 'embedded',
  audio: 'embedded',
  video: 'embedded',
  canvas: 'embedded',
}

export const voidElements = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

/** Elements that show something from elsewhere, which a policy's text cannot. */
export const embeds = new Set(['iframe', 'object', 'embed', 'video', 'audio'])

/** Bits of `textFormats`. */
export const formatElements: Readonly<Record<string, number>> = {
  b: 1,
  strong: 1,
  i: 2,
  em: 2,
  cite: 2,
  s: 4,
  strike: 4,
  del: 4,
  u: 8,
  ins: 8,
  code: 16,
  sub: 32,
  sup: 64,
}

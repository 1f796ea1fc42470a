/**
 * Text as an attacker writes it, in every field that an editor or a visitor can write. Each carries the name of its
 * field, so that what runs in a browser says where it came from.
 */

const escapes = (name: string): string =>
  [
    `"'><img src=x onerror="window.pwned='${name}'">`,
    `<script>window.pwned='${name}'</script>`,
    '</style></script></template></textarea></title><!--',
    '{{- name}} $t(errors.unknown) %s \\u003cscript',
    // Right-to-left override, and a zero-width space.
    '\u202E\u200B',
  ].join(' ')

/** How hostile text begins: what a reader has to see, letter by letter, where the field is shown. */
export const visible = (name: string): string => `${name} "'><img src=x`

/** @param most characters that the field takes */
export const hostile = (name: string, most = 500): string => `${name} ${escapes(name)}`.slice(0, most)

/** Rich text as the panel saves it, with the hostile text as its only words. */
export const hostileRichText = (name: string) => {
  const block = (type: string, children: readonly unknown[], more: object = {}) => ({
    type,
    children,
    direction: null,
    format: '',
    indent: 0,
    version: 1,
    ...more,
  })
  const text = {
    type: 'text',
    text: hostile(name),
    detail: 0,
    format: 0,
    mode: 'normal',
    style: '',
    version: 1,
  }
  return { root: block('root', [block('paragraph', [text], { textFormat: 0, textStyle: '' })]) }
}

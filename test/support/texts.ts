import ts from 'typescript'
import { collect, placeOf, type SourceFile } from './source.js'

const letter = /\p{L}/u

/** `audiencesLabel`: the last part of a text's key, and no word of any language. */
const keyName = /^[a-z]+([A-Z][a-z]*)+$/

/** Names, of attributes and properties, whose value a person reads or hears. */
const readByPeople = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'description',
  'label',
  'message',
  'placeholder',
  'plural',
  'singular',
  'title',
])

/** The words that an expression may turn into, where they are written right there. */
const wordsOf = (node: ts.Node | undefined): readonly string[] => {
  if (!node) return []
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text]
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)]
  if (ts.isConditionalExpression(node)) return [...wordsOf(node.whenTrue), ...wordsOf(node.whenFalse)]
  if (ts.isParenthesizedExpression(node) || ts.isJsxExpression(node)) return wordsOf(node.expression)
  if (ts.isBinaryExpression(node)) {
    // What is compared with, or decides whether, is not what is shown.
    if (/^[=!<>]/.test(node.operatorToken.getText())) return []
    const guards = node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
    return [...(guards ? [] : wordsOf(node.left)), ...wordsOf(node.right)]
  }
  return []
}

const shown = (node: ts.Node): readonly string[] => {
  if (ts.isJsxText(node)) return [node.text]
  const inMarkup = ts.isJsxExpression(node) && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent))
  if (inMarkup) return wordsOf(node.expression)
  if (ts.isJsxAttribute(node)) return readByPeople.has(node.name.getText()) ? wordsOf(node.initializer) : []
  if (ts.isPropertyAssignment(node)) {
    const name = ts.isStringLiteral(node.name) ? node.name.text : node.name.getText()
    return readByPeople.has(name) ? wordsOf(node.initializer) : []
  }
  return []
}

/** `file:line "words"` of every text in a module that a person would see and that is written there, not in the locales. */
export const hardCodedTexts = (source: SourceFile): readonly string[] =>
  collect(source.tree, (node) =>
    shown(node)
      .filter((text) => letter.test(text) && !keyName.test(text))
      .map((text) => `${placeOf(source, node)} ${JSON.stringify(text.trim())}`),
  )

/** A text key that code names: whole, or the fixed beginning of a composed one. */
export interface UsedKey {
  readonly key: string
  readonly whole: boolean
  readonly place: string
}

/** Text keys below these namespaces that a module passes to a function, such as `t('policy.edition')`. */
export const usedKeys = (source: SourceFile, namespaces: readonly string[]): readonly UsedKey[] => {
  const isKey = (text: string): boolean =>
    /^[A-Za-z]+\.[\w.]*$/.test(text) && namespaces.includes(text.split('.')[0] ?? '')
  const keyOf = (node: ts.Node): readonly UsedKey[] => {
    const place = placeOf(source, node)
    if (ts.isConditionalExpression(node)) return [...keyOf(node.whenTrue), ...keyOf(node.whenFalse)]
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
      return isKey(node.text) ? [{ key: node.text, whole: true, place }] : []
    if (ts.isTemplateExpression(node) && isKey(node.head.text))
      return [{ key: node.head.text, whole: false, place }]
    return []
  }
  return collect(source.tree, (node) => (ts.isCallExpression(node) ? node.arguments.flatMap(keyOf) : []))
}

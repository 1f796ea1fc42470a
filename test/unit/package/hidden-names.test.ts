/**
 * No name in our markup is on a list of things to hide (CK-46): every element, class, id and attribute that our sources can
 * render, against hashes of the simple selectors of EasyList's cookie list (test/fixtures/hidden-selectors.json).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { hashOf, simpleSelectors } from '../../../scripts/hidden-selectors.mjs'
import { root } from '../../support/servers/paths.mjs'
import { collect, parse, sourcesBelow } from '../../support/source.js'

const { hashes, count } = JSON.parse(
  readFileSync(join(root, 'test/fixtures/hidden-selectors.json'), 'utf8'),
) as { readonly hashes: string; readonly count: number }
const hidden = new Set(hashes.match(/.{8}/g))

/** An element as a selector sees it. */
interface Rendered {
  readonly tag: string
  readonly attributes: readonly (readonly [name: string, value: string])[]
}

const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean)

const parts = (value: string): readonly string[] =>
  [...value].flatMap((_, from) => [...value].map((_, to) => value.slice(from, to + 1)).slice(from))

/** Every simple selector that could hide it. */
const selectorsFor = ({ tag, attributes }: Rendered): readonly string[] => {
  const valuesOf = (wanted: string) =>
    attributes.flatMap(([name, value]) => (name === wanted ? words(value) : []))
  const classes = valuesOf('class').map((name) => `.${name}`)
  const said = attributes.flatMap(([name, value]) => [
    `[${name}]`,
    `[${name}="${value}"]`,
    ...words(value).flatMap((word) => [
      `[${name}="${word}"]`,
      ...(word.length > 60
        ? []
        : parts(word).flatMap((part) => ['^', '*', '$'].map((how) => `[${name}${how}="${part}"]`))),
    ]),
  ])
  const own = [...classes, ...valuesOf('id').map((id) => `#${id}`), ...said]
  const pairs = classes.flatMap((one) => classes.map((other) => one + other))
  return [tag, ...[...own, ...pairs].flatMap((selector) => [selector, tag + selector])]
}

const literals = (node: ts.Node): readonly string[] =>
  collect(node, (inner) => (ts.isStringLiteralLike(inner) || ts.isTemplateHead(inner) ? [inner.text] : []))

const attributesOf = (node: ts.JsxOpeningLikeElement): Rendered['attributes'] =>
  node.attributes.properties.flatMap((property) => {
    if (!ts.isJsxAttribute(property)) return []
    const name = property.name.getText().replace(/^className$/, 'class')
    if (!/^(class|id|name|role|style|aria-|data-)/.test(name)) return []
    const values = property.initializer ? literals(property.initializer) : []
    return (values.length > 0 ? values : ['']).map((value) => [name, value] as const)
  })

const fromJsx = (node: ts.Node): readonly Rendered[] =>
  (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) && /^[a-z]/.test(node.tagName.getText())
    ? [{ tag: node.tagName.getText(), attributes: attributesOf(node) }]
    : []

const elementsIn = (nodes: readonly Tree.ChildNode[]): readonly Rendered[] =>
  nodes.flatMap((node) => {
    if (!('tagName' in node)) return []
    const inside = 'content' in node ? (node as Tree.Template).content.childNodes : []
    return [
      { tag: node.tagName, attributes: node.attrs.map(({ name, value }) => [name, value] as const) },
      ...elementsIn([...node.childNodes, ...inside]),
    ]
  })

/** Templates and strings that are HTML; what is put into them is left out. */
const fromHtml = (node: ts.Node): readonly Rendered[] => {
  const text = ts.isTemplateExpression(node)
    ? node.head.text + node.templateSpans.map(({ literal }) => literal.text).join('')
    : ts.isStringLiteralLike(node)
      ? node.text
      : ''
  return /<[a-z]/.test(text) ? elementsIn(parseFragment(text).childNodes) : []
}

/** Names that are put together from parts, or given by `createElement`, are ours by how they begin. */
const fromNames = (node: ts.Node): readonly Rendered[] =>
  (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) ? words(node.text) : [])
    .filter((word) => /^(privacy|data-)[\w-]*$/.test(word))
    .map((word) => ({ tag: word, attributes: [[word.startsWith('data-') ? word : 'class', word]] as const }))

const namesInRules = (rules: string): readonly string[] =>
  rules.replace(/\/\*.*?\*\//gs, '').match(/[.#][a-z_][\w-]*/gi) ?? []

const rendered = (sources: readonly { readonly tree: ts.SourceFile }[]): readonly Rendered[] =>
  sources.flatMap(({ tree }) =>
    collect(tree, (node) => [...fromJsx(node), ...fromHtml(node), ...fromNames(node)]),
  )

const listed = (selectors: readonly string[]): readonly string[] =>
  [...new Set(selectors)].filter((selector) => hidden.has(hashOf(selector)))
const hiding = (elements: readonly Rendered[]): readonly string[] => listed(elements.flatMap(selectorsFor))

const ours = () => rendered(sourcesBelow('src/react', 'src/next', 'src/newsletter', 'src/banner', 'plugin'))

describe('what we render', () => {
  it('is hidden by no generic rule of EasyList’s cookie list (CK-46)', () => {
    const elements = ours()
    expect(elements.length).toBeGreaterThan(500)
    expect(hiding(elements)).toEqual([])
  })

  it('has no name in a stylesheet that such a rule hides', () => {
    const rules = ['src/styles.css', 'src/banner/banner.css', 'src/banner/panel/panel.css'].map((path) =>
      readFileSync(join(root, path), 'utf8'),
    )
    expect(listed(namesInRules(rules.join('\n')))).toEqual([])
  })

  it('would be found: the class that the cookie page had until now is on the list', () => {
    const before = parse('before.tsx', `<article className="privacy privacy-cookies" lang="da" />`)
    expect(hiding(rendered([before]))).toEqual(['.privacy-cookies'])
    const put = parse('put.ts', 'export const page = `<div id="privacy-consent"><p>${words}</p></div>`')
    expect(hiding(rendered([put]))).toEqual(['#privacy-consent'])
  })
})

describe('the list', () => {
  it('is read rule by rule: what hides on one site, or by more than one element, is left out', () => {
    const list = [
      '! a comment',
      'school.example##.a',
      '###b',
      '##div.c',
      '##.d.e',
      '##[data-f="g"]',
      '##.h:not(body):not(html)',
      '##.i > .j',
      '##k-l',
      '##.m:has(.n)',
      '#@#.o',
    ].join('\n')
    expect(simpleSelectors(list)).toEqual(['#b', 'div.c', '.d.e', '[data-f="g"]', '.h', 'k-l'])
    expect(count).toBeGreaterThan(15_000)
    expect(hidden.size).toBe(count)
  })
})

/** Static HTML of a component, as a tree to ask questions of. */
import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

export type Element = Tree.Element

export interface Page {
  readonly html: string
  readonly elements: readonly Element[]
}

const isElement = (node: Tree.Node): node is Element => 'tagName' in node

const below = (node: Tree.ParentNode): Element[] =>
  node.childNodes.filter(isElement).flatMap((element) => [element, ...below(element)])

export const render = (component: ReactNode): Page => {
  const html = renderToStaticMarkup(component)
  return { html, elements: below(parseFragment(html)) }
}

export const attribute = (element: Element | undefined, name: string): string | null =>
  element?.attrs.find((attr) => attr.name === name)?.value ?? null

export const textOf = (node: Tree.Node | undefined): string => {
  if (!node) return ''
  if (node.nodeName === '#text') return (node as Tree.TextNode).value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

export const within = (element: Element | undefined): readonly Element[] => (element ? below(element) : [])

export const named = (page: Page, ...tags: readonly string[]): readonly Element[] =>
  page.elements.filter((element) => tags.includes(element.tagName))

export const withClass = (page: Page, name: string): readonly Element[] =>
  page.elements.filter((element) => attribute(element, 'class')?.split(' ').includes(name))

export const withId = (page: Page, id: string): Element | undefined =>
  page.elements.find((element) => attribute(element, 'id') === id)

/** The nearest `lang` around an element. */
export const languageOf = (element: Element | null | undefined): string | null => {
  if (!element || !('tagName' in element)) return null
  return attribute(element, 'lang') ?? languageOf(element.parentNode as Element | null)
}

export const headings = (page: Page): readonly { readonly level: number; readonly text: string }[] =>
  named(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map((element) => ({
    level: Number(element.tagName.slice(1)),
    text: textOf(element),
  }))

/**
 * What a server component sends to the browser, as text: the elements that it makes, and everything that it hands to
 * components that run there. Payload's frame around a page stands as its name, with the page in it.
 */
import { readdir, readFile } from 'node:fs/promises'
import { register } from 'node:module'
import { join } from 'node:path'
import { isValidElement, type ReactElement } from 'react'

// Payload's components import stylesheets, which bundlers read and Node does not.
const withoutStyles =
  'export const load = (url, context, next) => /\\.s?css$/.test(url) ? { format: "module", source: "", shortCircuit: true } : next(url, context)'
register(`data:text/javascript,${encodeURIComponent(withoutStyles)}`)

const root = join(import.meta.dirname, '../../..')

type Props = Readonly<Record<string, unknown>>
type Component = (props: Props) => unknown

const isComponent = (value: unknown): value is Component => typeof value === 'function'

/** Our modules that begin with "use client". */
const clientModules = async (folder: string): Promise<readonly string[]> => {
  const files = (await readdir(folder, { recursive: true })).filter((file) => /\.tsx?$/.test(file))
  const sources = await Promise.all(
    files.map(async (file) => [join(folder, file), await readFile(join(folder, file), 'utf8')] as const),
  )
  return sources.flatMap(([path, source]) => (source.startsWith("'use client'") ? [path] : []))
}

const componentsIn = async (modules: readonly Promise<object>[]): Promise<readonly Component[]> =>
  (await Promise.all(modules)).flatMap((module) => Object.values(module).filter(isComponent))

/** @returns a function that renders a component of `admin-components/rsc.ts`; it throws what the component throws */
export const browserReader = async (): Promise<(component: Component, props: Props) => Promise<string>> => {
  const paths = [
    ...(await clientModules(join(root, 'admin-components'))),
    ...(await clientModules(join(root, 'src/react'))),
  ]
  const { DefaultTemplate } = await import('@payloadcms/next/templates')
  const inBrowser = new Set(
    await componentsIn([import('@payloadcms/ui'), ...paths.map((path) => import(path) as Promise<object>)]),
  )

  const textOfElement = async ({ type, props }: ReactElement<Props>): Promise<string> => {
    if (!isComponent(type)) return textOf(props)
    if (type === DefaultTemplate) return `<DefaultTemplate>${await textOf(props.children)}`
    return inBrowser.has(type) ? textOf(props) : textOf(await type(props))
  }
  const textOf = async (value: unknown): Promise<string> => {
    const known = await value
    if (isValidElement<Props>(known)) return textOfElement(known)
    if (typeof known === 'string' || typeof known === 'number') return `${known} `
    if (typeof known !== 'object' || known === null) return ''
    const parts = Array.isArray(known) ? known : Object.values(known)
    let text = ''
    for (const part of parts) text += await textOf(part)
    return text
  }
  return async (component, props) => textOf(await component(props))
}

/** Every component that a config names below a prefix, wherever in it. */
export const componentsNamed = (config: unknown, prefix: string): ReadonlySet<string> => {
  const found = new Set<string>()
  const seen = new WeakSet<object>()
  const left: unknown[] = [config]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value === 'string' && value.startsWith(prefix)) found.add(value.slice(prefix.length))
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    left.push(...(value instanceof Map ? value.values() : Object.values(value)))
  }
  return found
}

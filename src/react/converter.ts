import type { JSXConverter } from '@payloadcms/richtext-lexical/react'
import type { ReactNode } from 'react'

/** How one of our node types reads; `render` gives what stands inside. */
export type Convert<N> = (args: {
  readonly node: N
  readonly render: (nodes: readonly unknown[]) => ReactNode
}) => ReactNode

/** A converter as Lexical calls it, from one that knows its node. */
export const converter =
  <N>(convert: Convert<N>): JSXConverter =>
  ({ node, nodesToJSX }) =>
    convert({
      node: node as unknown as N,
      render: (nodes) => nodesToJSX({ nodes: nodes as (typeof node)[] }),
    })

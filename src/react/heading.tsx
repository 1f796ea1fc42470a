import type { HTMLAttributes } from 'react'

const tags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const

export interface HeadingProps extends HTMLAttributes<HTMLHeadingElement> {
  /** From 1; HTML ends at 6. */
  readonly level: number
}

export const Heading = ({ level, ...props }: HeadingProps) => {
  const Tag = tags[Math.min(Math.max(level, 1), tags.length) - 1] ?? 'h6'
  return <Tag {...props} />
}

/** What a policy says in one language. */
import type { Block } from '../rich-text'
import type { SectionKey } from './outline'

export interface SectionText {
  readonly heading: string
  readonly body: readonly Block[]
}

export interface PolicyText {
  readonly title: string
  readonly introduction: readonly Block[]
  readonly sections: Readonly<Record<SectionKey, SectionText>>
}

/** The sections of the school's policy: what is the same in both languages. */

export interface Outline {
  readonly key: string
  readonly level: 1 | 2
  readonly audiences?: readonly string[]
  readonly live?: 'controller' | 'authority' | 'rights' | 'cookies'
}

export const outline = [
  { key: 'controller', level: 1, live: 'controller' },
  { key: 'words', level: 1 },
  { key: 'website', level: 1, audiences: ['visitors'] },
  { key: 'server', level: 2, audiences: ['visitors'] },
  { key: 'cookies', level: 2, audiences: ['visitors'], live: 'cookies' },
  { key: 'enquiries', level: 2, audiences: ['visitors', 'parents', 'applicants'] },
  { key: 'applying', level: 1, audiences: ['applicants', 'parents'] },
  { key: 'waiting', level: 2, audiences: ['applicants', 'parents'] },
  { key: 'interview', level: 2, audiences: ['applicants', 'parents'] },
  { key: 'pupils', level: 1, audiences: ['pupils', 'parents'] },
  { key: 'teaching', level: 2, audiences: ['pupils', 'parents'] },
  { key: 'cpr', level: 2, audiences: ['pupils', 'parents'] },
  { key: 'health', level: 2, audiences: ['pupils', 'parents'] },
  { key: 'welfare', level: 2, audiences: ['pupils', 'parents'] },
  { key: 'network', level: 2, audiences: ['pupils'] },
  { key: 'cameras', level: 2, audiences: ['pupils', 'parents', 'guests'] },
  { key: 'pictures', level: 1, audiences: ['pupils', 'parents', 'guests'] },
  { key: 'scenes', level: 2, audiences: ['pupils', 'parents', 'guests'] },
  { key: 'portraits', level: 2, audiences: ['pupils', 'parents', 'guests'] },
  { key: 'parents', level: 1, audiences: ['parents'] },
  { key: 'others', level: 1, audiences: ['visitors', 'parents', 'guests', 'providers'] },
  { key: 'events', level: 2, audiences: ['guests'] },
  { key: 'newsletter', level: 2, audiences: ['visitors', 'parents'] },
  { key: 'providers', level: 2, audiences: ['providers'] },
  { key: 'sharing', level: 1 },
  { key: 'staff', level: 2 },
  { key: 'recipients', level: 2 },
  { key: 'abroad', level: 2 },
  { key: 'sources', level: 2 },
  { key: 'automated', level: 2 },
  { key: 'retention', level: 1 },
  { key: 'rights', level: 1, live: 'rights' },
  { key: 'asking', level: 2 },
  { key: 'complaint', level: 1, live: 'authority' },
  { key: 'changes', level: 1 },
] as const satisfies readonly Outline[]

export type SectionKey = (typeof outline)[number]['key']

/** The policy's four pages inside the site's frame. The routes of both languages are made of these. */
import config from '@payload-config'
import {
  ArchivePage,
  archiveMetadata,
  ComparisonPage,
  comparisonMetadata,
  EditionPage,
  editionMetadata,
  PolicyNews,
  PolicyPage,
  policyMetadata,
} from 'payload-plugin-privacy/next'
import type { ReactNode } from 'react'
import { Frame } from './Frame'
import type { Language } from './languages'
import { perRequest } from './per-request'

export interface Route {
  readonly params: Promise<{ readonly number: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

const path = '/privatlivspolitik'
const policyIn = (locale: Language) => ({ config, slug: 'privatlivspolitik', locale })

interface PageFrame {
  readonly language: Language
  readonly at?: string
  readonly children: ReactNode
}

const Page = ({ language, at = '', children }: PageFrame) => (
  <Frame language={language} path={`${path}${at}`}>
    <div className="page">{children}</div>
  </Frame>
)

/** The policy in force; editors who came from the admin panel see their draft. */
export const policyRoute = (language: Language) => ({
  generateMetadata: perRequest(() => policyMetadata(policyIn(language))),
  Page: async ({ searchParams }: Route) => {
    const { for: audience, kladde: draft } = await searchParams
    return (
      <Page language={language}>
        <PolicyPage {...policyIn(language)} audience={audience} draft={draft} />
        <PolicyNews {...policyIn(language)} />
      </Page>
    )
  },
})

export const archiveRoute = (language: Language) => ({
  generateMetadata: perRequest(() => archiveMetadata(policyIn(language))),
  Page: () => (
    <Page language={language} at="/udgaver">
      <ArchivePage {...policyIn(language)} />
    </Page>
  ),
})

export const editionRoute = (language: Language) => ({
  generateMetadata: perRequest(async ({ params }: Route) =>
    editionMetadata({ ...policyIn(language), number: (await params).number }),
  ),
  Page: async ({ params, searchParams }: Route) => {
    const [{ number }, { for: audience }] = await Promise.all([params, searchParams])
    return (
      <Page language={language} at={`/udgaver/${number}`}>
        <EditionPage {...policyIn(language)} number={number} audience={audience} />
      </Page>
    )
  },
})

export const comparisonRoute = (language: Language) => ({
  generateMetadata: perRequest(async ({ params }: Route) =>
    comparisonMetadata({ ...policyIn(language), number: (await params).number }),
  ),
  Page: async ({ params, searchParams }: Route) => {
    const { number } = await params
    return (
      <Page language={language} at={`/udgaver/${number}/aendringer`}>
        <ComparisonPage {...policyIn(language)} number={number} searchParams={await searchParams} />
      </Page>
    )
  },
})

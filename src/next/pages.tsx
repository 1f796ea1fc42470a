/** Async server components that read what they show. What is not public, or not there, is Next's "not found". */
import { notFound, redirect } from 'next/navigation.js'
import { Archive } from '../react/archive.js'
import { Comparison } from '../react/comparison.js'
import { comparisonQuery } from '../react/comparison-form.js'
import { Policy } from '../react/policy.js'
import { WithdrawnEdition } from '../react/withdrawn.js'
import { readArchive, readComparison, readEdition, readPolicyInForce } from '../server/read.js'
import type { PolicyView } from '../server/views.js'
import { readWithdrawn } from '../server/withdrawn.js'
import { pageUnlessAway } from './away.js'
import { draftFor } from './draft.js'
import {
  editionNumber,
  feedPath,
  load,
  type Loaded,
  type PageProps,
  policySurroundings,
  type QueryValue,
  requiredNumber,
  single,
} from './load.js'

export interface PolicyPageProps extends PageProps {
  /** Heading level of the title. 1 unless told. */
  readonly headingLevel?: number
  /** Shows only what concerns these readers: `(await searchParams).for`. */
  readonly audience?: QueryValue
}

export interface DraftablePageProps extends PolicyPageProps {
  /**
   * The id of the policy whose working copy an editor wants to see: `(await searchParams).draft`. Only with it does the
   * page look at who asks; without it the page can be static.
   */
  readonly draft?: QueryValue
}

type Reading = Pick<PolicyPageProps, 'audience' | 'headingLevel'>

const shown = async (loaded: Loaded, view: PolicyView | null, { audience, headingLevel }: Reading) =>
  view ? (
    <Policy
      view={view}
      headingLevel={headingLevel}
      audience={single(audience) || null}
      {...await policySurroundings(loaded, view)}
    />
  ) : (
    notFound()
  )

/** The policy in force, or for editors its draft. */
export const PolicyPage = async (props: DraftablePageProps) => {
  const loaded = await load(props)
  return pageUnlessAway(loaded, props, 'the policy page', () => policyPage(loaded, props))
}

const policyPage = async (loaded: Loaded, { draft, audience, headingLevel, ...page }: DraftablePageProps) => {
  const id = single(draft)
  const view = id
    ? await draftFor(loaded, page, id)
    : await readPolicyInForce(loaded.payload, { slug: page.slug, locale: page.locale })
  return shown(loaded, view, { audience, headingLevel })
}

export interface EditionPageProps extends PolicyPageProps {
  /** The edition's number, as the address has it. */
  readonly number: number | string
}

/** What stays of an edition that was announced and then withdrawn. @throws Next's "not found" where there is no such */
const withdrawn = async (
  { payload, context }: Loaded,
  { slug, locale }: PageProps,
  { number, headingLevel }: { readonly number: number; readonly headingLevel: number | undefined },
) => {
  const view = await readWithdrawn(payload, { slug, locale, number })
  return view ? (
    <WithdrawnEdition view={view} paths={context.paths} headingLevel={headingLevel} />
  ) : (
    notFound()
  )
}

/** One edition at its permanent address, or what became of it. */
export const EditionPage = async (props: EditionPageProps) => {
  const loaded = await load(props)
  return pageUnlessAway(loaded, props, "an edition's page", () => editionPage(loaded, props))
}

const editionPage = async (
  loaded: Loaded,
  { number: asked, audience, headingLevel, ...page }: EditionPageProps,
) => {
  const { slug, locale } = page
  const number = requiredNumber(asked)
  const view = await readEdition(loaded.payload, { slug, locale, number })
  return view
    ? shown(loaded, view, { audience, headingLevel })
    : withdrawn(loaded, page, { number, headingLevel })
}

export interface ArchivePageProps extends PageProps {
  /** Heading level of the title. 1 unless told. */
  readonly headingLevel?: number
}

/** Every public edition. */
export const ArchivePage = async (props: ArchivePageProps) => {
  const loaded = await load(props)
  return pageUnlessAway(loaded, props, 'the archive', () => archivePage(loaded, props))
}

const archivePage = async (loaded: Loaded, { headingLevel, ...page }: ArchivePageProps) => {
  const view = await readArchive(loaded.payload, { slug: page.slug, locale: page.locale })
  if (!view) return notFound()
  return (
    <Archive
      view={view}
      paths={loaded.context.paths}
      feedUrl={feedPath(loaded, page)}
      headingLevel={headingLevel}
    />
  )
}

export interface ComparisonPageProps extends PageProps {
  /** The edition whose changes are shown. */
  readonly number: number | string
  /** Compared with this one; the public edition before it where it is left out. */
  readonly from?: number | QueryValue
  /** Heading level of the title. 1 unless told. */
  readonly headingLevel?: number
  /** The page's query: the form on the page chooses both editions with it (`?fra=1&til=3`). */
  readonly searchParams?: Readonly<Record<string, string | string[] | undefined>>
}

/** What changed between two editions. A choice made by the form leads to the pair's own address. */
export const ComparisonPage = async (props: ComparisonPageProps) => {
  const loaded = await load(props)
  return pageUnlessAway(loaded, props, 'a comparison', () => comparisonPage(loaded, props))
}

const comparisonPage = async (
  loaded: Loaded,
  { number, from, headingLevel, searchParams = {}, ...page }: ComparisonPageProps,
) => {
  const { slug, locale } = page
  const { payload, context } = loaded
  const before = editionNumber(from ?? searchParams[comparisonQuery.from]) ?? undefined
  const chosen = editionNumber(searchParams[comparisonQuery.to])
  const to = requiredNumber(number)
  if (chosen !== null && chosen !== to)
    redirect(context.paths.comparison({ slug, locale, number: chosen, from: before }))
  const view = await readComparison(payload, { slug, locale, from: before, to })
  // Mails lead here too: there is nothing to compare any more, and it is said why.
  if (!view) return withdrawn(loaded, page, { number: to, headingLevel })
  return (
    <Comparison view={view} paths={context.paths} audiences={context.audiences} headingLevel={headingLevel} />
  )
}

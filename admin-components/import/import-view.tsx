import type { AdminViewServerProps, CollectionSlug, PayloadRequest } from 'payload'
import { privacyContext } from '../../src/server/context.js'
import { withoutUntouched } from '../../src/server/untouched-policies.js'
import { RootView } from '../root-view.js'
import { importEndpoint, importUrl, policiesUrl } from '../shell.js'
import { ImportForm, type ImportFormProps } from './import-form.js'

/** More drafts than any school has; the choice stays usable. */
const maxPolicies = 50

const draftsOf = async (req: PayloadRequest): Promise<ImportFormProps['policies']> => {
  const { docs } = await req.payload.find({
    collection: privacyContext(req.payload).slugs.policies as CollectionSlug,
    depth: 0,
    draft: true,
    limit: maxPolicies,
    overrideAccess: false,
    req,
    select: { title: true, slug: true },
    where: (await withoutUntouched(req.payload)) ?? {},
    sort: 'slug',
  })
  return (docs as readonly { readonly id: unknown; readonly title?: unknown; readonly slug?: unknown }[]).map(
    ({ id, title, slug }) => ({
      id: String(id),
      slug: String(slug ?? ''),
      title: String(title ?? slug ?? id),
    }),
  )
}

/** Pasting or uploading the text that a school already has. */
export const ImportView = (view: AdminViewServerProps) => {
  const { req } = view.initPageResult
  const { payload } = req
  const { policy } = view.searchParams ?? {}
  const content = async () => {
    const context = privacyContext(payload)
    if (!(await context.can.edit({ req }))) return null
    const policies = await draftsOf(req)
    return (
      <ImportForm
        locales={context.locales.map(({ code, label }) => ({ code, label }))}
        maxBytes={context.maxImportBytes}
        policies={policies}
        policiesUrl={policiesUrl(payload)}
        policy={policies.find(({ id }) => id === policy)?.id ?? null}
        url={importEndpoint(payload)}
      />
    )
  }
  return <RootView view={view} address={importUrl(payload)} content={content} />
}

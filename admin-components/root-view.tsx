import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'
import { translate } from '../src/locales/index.js'
import { Refusal } from './parts/refusal.js'

interface RootViewProps {
  readonly view: AdminViewServerProps
  /** Where the login leads back to. */
  readonly address: string
  /** What is shown to somebody who is logged in, or null where that person may not see it. */
  readonly content: () => Promise<ReactNode | null>
}

/** A page of ours in the admin panel. Root views are public until they look: without a user this leads to the login. */
export const RootView = async ({ view, address, content }: RootViewProps) => {
  const { initPageResult, params, searchParams } = view
  const { req, permissions, locale, visibleEntities } = initPageResult
  const { payload, i18n, user } = req
  if (!user) {
    const { routes, admin } = payload.config
    const login = formatAdminURL({ adminRoute: routes.admin, path: admin.routes.login })
    redirect(`${login}?redirect=${encodeURIComponent(address)}`)
  }
  const shown = await content()
  const refusal = <Refusal>{translate(i18n.language)('admin.notAllowed')}</Refusal>
  // Payload leaves it to root views who sees them: without the panel there is no navigation of the panel either.
  if (shown === null && !permissions.canAccessAdmin) return refusal
  return (
    <DefaultTemplate
      i18n={i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={user}
      visibleEntities={visibleEntities}
    >
      {shown === null ? refusal : <Gutter>{shown}</Gutter>}
    </DefaultTemplate>
  )
}

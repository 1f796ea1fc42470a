import type { Notice } from '../../consent/notice.js'
import type { PanelTexts } from '../../consent/panel-texts.js'
import type { Core } from '../runtime/core.js'

/** What GET /privacy/notice/:revision answers. */
export interface PublicNotice extends Notice {
  /** Every domain that a cookie of this host can have been set for. */
  readonly cleaning: { readonly domains: readonly string[] }
  readonly panel: PanelTexts
}

const notices = new Map<string, Promise<PublicNotice>>()

const fetchNotice = async (address: string): Promise<PublicNotice> => {
  const response = await fetch(address)
  if (!response.ok) throw new Error(String(response.status))
  return (await response.json()) as PublicNotice
}

/** The very notice that the page was made with: what is shown is what the answer names. Fetched once, unless it failed. */
export const noticeOf = ({ config: { api, revision, locale } }: Core): Promise<PublicNotice> => {
  const address = `${api}/notice/${revision}?locale=${encodeURIComponent(locale)}`
  const known = notices.get(address)
  if (known) return known
  const fetched = fetchNotice(address)
  notices.set(address, fetched)
  fetched.catch(() => notices.delete(address))
  return fetched
}

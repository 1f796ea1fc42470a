import config from '@payload-config'
import { PolicyPage } from 'payload-plugin-privacy/next'

export const dynamic = 'force-dynamic'

export default function Page() {
  return <PolicyPage config={config} slug="privatlivspolitik" locale="da" />
}

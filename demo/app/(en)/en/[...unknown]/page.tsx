import { notFound } from 'next/navigation'

/** Any other address: the site's own "not found" page, in its language. */
export default function Page() {
  notFound()
}

import { VisitPage, visitMetadata } from '../../../site/VisitPage'

export const metadata = visitMetadata('da')

export default function Page() {
  return <VisitPage language="da" />
}

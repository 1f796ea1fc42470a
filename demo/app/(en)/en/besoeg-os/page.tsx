import { VisitPage, visitMetadata } from '../../../../site/VisitPage'

export const metadata = visitMetadata('en')

export default function Page() {
  return <VisitPage language="en" />
}

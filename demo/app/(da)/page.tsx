import { FrontPage } from '../../site/FrontPage'

export default function Page() {
  return <FrontPage language="da" />
}

import { NotFoundPage } from '../../site/NotFoundPage'

export default function NotFound() {
  return <NotFoundPage language="en" />
}

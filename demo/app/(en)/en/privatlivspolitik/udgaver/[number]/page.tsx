import { editionRoute } from '../../../../../../site/policy-pages'

const route = editionRoute('en')

export const generateMetadata = route.generateMetadata
export default route.Page

import { editionRoute } from '../../../../../site/policy-pages'

const route = editionRoute('da')

export const generateMetadata = route.generateMetadata
export default route.Page

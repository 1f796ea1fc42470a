import { comparisonRoute } from '../../../../../../../site/policy-pages'

const route = comparisonRoute('en')

export const generateMetadata = route.generateMetadata
export default route.Page

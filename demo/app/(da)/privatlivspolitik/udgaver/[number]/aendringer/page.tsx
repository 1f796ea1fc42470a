import { comparisonRoute } from '../../../../../../site/policy-pages'

const route = comparisonRoute('da')

export const generateMetadata = route.generateMetadata
export default route.Page

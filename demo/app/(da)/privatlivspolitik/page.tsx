import { policyRoute } from '../../../site/policy-pages'

const route = policyRoute('da')

export const generateMetadata = route.generateMetadata
export default route.Page

import { policyRoute } from '../../../../site/policy-pages'

const route = policyRoute('en')

export const generateMetadata = route.generateMetadata
export default route.Page

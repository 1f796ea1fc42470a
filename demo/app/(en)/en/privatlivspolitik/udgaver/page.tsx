import { archiveRoute } from '../../../../../site/policy-pages'

const route = archiveRoute('en')

export const generateMetadata = route.generateMetadata
export default route.Page

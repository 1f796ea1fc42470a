import { archiveRoute } from '../../../../site/policy-pages'

const route = archiveRoute('da')

export const generateMetadata = route.generateMetadata
export default route.Page

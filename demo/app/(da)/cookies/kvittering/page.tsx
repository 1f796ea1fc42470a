import { receiptRoute } from '../../../../site/cookie-pages'

const route = receiptRoute('da')

export const generateMetadata = route.generateMetadata
export default route.Page

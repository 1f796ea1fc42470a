import { receiptRoute } from '../../../../../site/cookie-pages'

const route = receiptRoute('en')

export const generateMetadata = route.generateMetadata
export default route.Page

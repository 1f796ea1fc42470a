import { cookiesRoute } from '../../../site/cookie-pages'

const route = cookiesRoute('da')

export const generateMetadata = route.generateMetadata
export default route.Page

import { cookiesRoute } from '../../../../site/cookie-pages'

const route = cookiesRoute('en')

export const generateMetadata = route.generateMetadata
export default route.Page

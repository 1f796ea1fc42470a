import { newsletterRoute } from '../../../site/newsletter-page'

const route = newsletterRoute('da')

export const generateMetadata = route.generateMetadata
export default route.Page

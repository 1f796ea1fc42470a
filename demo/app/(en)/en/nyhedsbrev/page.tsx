import { newsletterRoute } from '../../../../site/newsletter-page'

const route = newsletterRoute('en')

export const generateMetadata = route.generateMetadata
export default route.Page

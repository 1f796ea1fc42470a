import { gpcRoute } from 'payload-plugin-privacy/next'

export const GET = gpcRoute

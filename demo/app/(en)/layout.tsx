import type { ReactNode } from 'react'
import { Document } from '../../site/Document'
import { siteMetadata } from '../../site/metadata'

export const metadata = siteMetadata('en')

export default function Layout({ children }: { readonly children: ReactNode }) {
  return <Document language="en">{children}</Document>
}

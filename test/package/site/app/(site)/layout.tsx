import type { ReactNode } from 'react'
import 'payload-plugin-privacy/styles.css'

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="da">
      <body>{children}</body>
    </html>
  )
}

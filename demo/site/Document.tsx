/** The html element of the website, one for each language. */
import 'payload-plugin-privacy/styles.css'
import './site.css'
import type { ReactNode } from 'react'
import type { Language } from './languages'

interface Props {
  readonly language: Language
  readonly children: ReactNode
}

export const Document = ({ language, children }: Props) => (
  <html lang={language}>
    <body>{children}</body>
  </html>
)

'use client'
import { useEffect } from 'react'

/** As in `styles.css`, for sites that do without it. */
const rules = ':root{--privacy-banner:none;--privacy-icon:flex}'

/** On the page where it is there is no banner: its form is the question, and nothing is to lie on it. */
export const QuestionIsHere = () => {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [])
  return null
}

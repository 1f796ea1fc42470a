/** What the school says of itself, in one shape for every language. */
export interface Line {
  readonly key: 'music' | 'outdoor' | 'workshop'
  readonly title: string
  readonly text: string
}

interface Embedded {
  readonly heading: string
  readonly text: string
  readonly title: string
}

export interface SiteTexts {
  readonly name: string
  readonly description: string
  readonly skip: string
  readonly menu: string
  readonly navigation: readonly { readonly href: string; readonly label: string }[]
  readonly otherLanguage: string
  readonly hero: { readonly title: string; readonly text: string; readonly drawing: string }
  readonly school: {
    readonly title: string
    readonly paragraphs: readonly string[]
    readonly drawing: string
  }
  readonly lines: { readonly title: string; readonly text: string; readonly lines: readonly Line[] }
  readonly day: {
    readonly title: string
    readonly text: string
    readonly hours: readonly { readonly at: string; readonly what: string }[]
  }
  readonly quote: { readonly text: string; readonly by: string }
  readonly admission: {
    readonly title: string
    readonly text: string
    readonly steps: readonly { readonly title: string; readonly text: string }[]
    readonly price: string
    readonly privacy: { readonly before: string; readonly link: string; readonly after: string }
  }
  readonly visit: {
    readonly title: string
    readonly paragraphs: readonly string[]
    readonly more: string
    /** Title of the page about it. */
    readonly page: string
    readonly film: Embedded
    readonly map: Embedded
  }
  readonly footer: {
    readonly contact: string
    readonly office: string
    readonly hours: string
    readonly phone: string
    readonly email: string
    readonly cvr: string
    readonly privacy: string
    readonly policy: string
    readonly editions: string
    readonly newsletter: string
    readonly fictional: string
  }
  readonly notFound: { readonly title: string; readonly text: string; readonly home: string }
}

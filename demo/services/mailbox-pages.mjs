/** The pages of the demo's mailbox. A mail's HTML part is shown in a frame that may do nothing but open its links. */

const named = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text) => String(text).replace(/[&<>"']/g, (sign) => named[sign])

const style = `:root{color-scheme:light dark;font:1rem/1.55 system-ui,sans-serif;background:light-dark(#fff,#14191a);color:light-dark(#1c2526,#eceae4)}
a{color:light-dark(#12555c,#8fc7c8)}
body{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 4rem;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.1rem;margin:2rem 0 .5rem}
ul{list-style:none;padding:0}li{border-top:1px solid;border-color:color-mix(in srgb,currentColor 20%,transparent)}
li a{display:block;padding:.7rem 0}li span{display:block;font-size:.9rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem}dd{margin:0}
pre{white-space:pre-wrap;font:inherit;border:1px solid;border-radius:.4rem;padding:1rem}
iframe{width:100%;height:28rem;border:1px solid;border-radius:.4rem;background:Canvas}
button{font:inherit;padding:.5rem 1rem;min-height:44px;cursor:pointer}
:focus-visible{outline:3px solid;outline-offset:3px}
@media(max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}`

const page = (title, body) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
<main>
${body}
</main>
</html>`

const when = (at) => new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })

const item = ({ id, to, subject, at, from }) => `<li>
<a href="/mail/${escaped(id)}">${escaped(subject || '(no subject)')}</a>
<span>to ${escaped(to.join(', '))} · from ${escaped(from)} · ${escaped(when(at))}</span>
</li>`

export const listPage = (mails) =>
  page(
    'Mailbox of the demo',
    `<h1>Mailbox of the demo</h1>
<p>Every mail that the school’s website sends ends here, whoever it is to. Nothing leaves this machine, and all of it is forgotten when the demo ends.</p>
${mails.length === 0 ? '<p>Nothing has come yet. Sign up for the newsletter, and load this page again.</p>' : `<ul>${mails.map(item).join('\n')}</ul>`}`,
  )

/** What stands in the frame. Its links leave it, because a page of the website may stand in nobody's. */
export const framedMail = ({ html }) => `<base target="_top">${html}`

const shownHeaders = ['list-unsubscribe', 'list-unsubscribe-post', 'list-id']

const linked = (text) =>
  escaped(text).replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}" rel="noreferrer">${url}</a>`)

/** @param {string} [said] what became of unsubscribing */
export const mailPage = ({ id, to, from, subject, at, text, headers }, said) => {
  const entries = [
    ['From', from],
    ['To', to.join(', ')],
    ['Came', when(at)],
    ...headers.filter(({ key }) => shownHeaders.includes(key)).map(({ key, value }) => [key, value]),
  ]
  const oneClick = headers.some(({ key }) => key === 'list-unsubscribe-post')
  return page(
    subject,
    `<p><a href="/">All mails</a></p>
<h1>${escaped(subject)}</h1>
${said ? `<p role="status"><strong>${escaped(said)}</strong></p>` : ''}
<dl>${entries.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>
${oneClick ? `<form method="post" action="/mail/${escaped(id)}/unsubscribe"><p><button>Unsubscribe, as a mail program does it (RFC 8058)</button></p></form>` : ''}
<h2>As text</h2>
<pre>${linked(text)}</pre>
<h2>As HTML</h2>
<iframe sandbox="allow-top-navigation-by-user-activation" title="The mail as HTML" src="/mail/${escaped(id)}/html"></iframe>
<p><a href="/mail/${escaped(id)}/source">Source</a></p>`,
  )
}

export const missingPage = () =>
  page(
    'No such mail',
    '<h1>No such mail</h1><p>It may be from before the demo was started. <a href="/">All mails</a></p>',
  )

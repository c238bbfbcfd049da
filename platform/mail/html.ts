const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign]!)

// The address itself is what one clicks: a reader sees where it leads.
const linked = (html: string) =>
  html.replace(/https?:\/\/\S+/g, (address) => `<a href="${address}" style="color:#1f5f7a">${address}</a>`)

const asParagraph = (text: string) => `<p>${linked(escaped(text)).replaceAll('\n', '<br>')}</p>`

/** Simple HTML that says exactly what the text says. */
export function paragraphsAsHtml(paragraphs: string[], language: string): string {
  const style = 'font:17px/1.5 sans-serif;color:#1d2a32;max-width:36em;margin:1.5em'
  const body = paragraphs.map(asParagraph).join('')
  return `<!doctype html><html lang="${language}"><body style="${style}">${body}</body></html>`
}

import { type Strokes, signatureField } from './agreement.ts'

/** The lines that somebody drew, as one picture. */
export function signatureSvg(strokes: Strokes): string {
  const paths = strokes.map((points) => {
    const [first, ...rest] = points
    if (!first) return ''
    // A dot is a line to itself, drawn round.
    const ends = rest.length === 0 ? [first] : rest
    return `M${first.join(' ')}${ends.map((point) => `L${point.join(' ')}`).join('')}`
  })
  const { width, height } = signatureField
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<path d="${paths.join('')}" fill="none" stroke="#1b2a33" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>`
  )
}

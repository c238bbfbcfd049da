import { type Strokes, signatureField } from '../../model/agreement.ts'

/** A signature that was drawn on a screen. */
export function SignaturePicture({ strokes, label }: { strokes: Strokes; label: string }) {
  const { width, height } = signatureField
  return (
    <svg className="match-signature" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {strokes.map((points) => (
        <polyline key={points.flat().join(' ')} points={points.map((point) => point.join(',')).join(' ')} />
      ))}
    </svg>
  )
}

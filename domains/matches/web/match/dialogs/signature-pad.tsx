import { useEffect, useRef } from 'react'
import Pad from 'signature_pad'
import { type Field, FieldFrame, useTexts } from '#platform/web/index.ts'
import { type Strokes, signatureField } from '../../../model/agreement.ts'

/** Points are kept in a field of one size, whatever the screen's. */
function strokesOn(pad: Pad, canvas: HTMLCanvasElement): Strokes | null {
  const { width, height } = canvas.getBoundingClientRect()
  const within = (value: number, most: number) => Math.round(Math.min(Math.max(value, 0), most) * 10) / 10
  const strokes = pad
    .toData()
    .map(({ points }) =>
      points.map(({ x, y }): [number, number] => [
        within((x / width) * signatureField.width, signatureField.width),
        within((y / height) * signatureField.height, signatureField.height),
      ]),
    )
  return strokes.length > 0 ? strokes : null
}

/** A field to sign in with a finger, a pen or a mouse. Whoever cannot draw signs on paper. */
export function SignaturePad({ field, label }: { field: Field<Strokes | null>; label: string }) {
  const { t } = useTexts()
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<Pad | null>(null)
  const set = useRef(field.set)
  set.current = field.set
  useEffect(() => {
    const drawnOn = canvas.current!
    const ratio = Math.max(window.devicePixelRatio, 1)
    const { width, height } = drawnOn.getBoundingClientRect()
    drawnOn.width = width * ratio
    drawnOn.height = height * ratio
    drawnOn.getContext('2d')?.scale(ratio, ratio)
    const made = new Pad(drawnOn, { penColor: '#1b2a33', minWidth: 1, maxWidth: 2.5 })
    pad.current = made
    made.addEventListener('endStroke', () => set.current(strokesOn(made, drawnOn)))
    return () => made.off()
  }, [])
  const clear = () => {
    pad.current?.clear()
    field.set(null)
  }
  return (
    <FieldFrame field={field} label={label} hint={t('matches.agreement.draw-hint')} group>
      <canvas ref={canvas} className="match-pad" aria-label={label} />
      <button type="button" className="link-button" onClick={clear}>
        {t('matches.agreement.draw-again')}
      </button>
    </FieldFrame>
  )
}

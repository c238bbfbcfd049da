import { type Field, FieldFrame, useTexts } from '#platform/web/index.ts'
import { useDrawing } from '#platform/web/parts/use-drawing.ts'
import { type Strokes, signatureField } from '../../../model/agreement.ts'

/** A field to sign in. Whoever cannot draw signs on paper. */
export function SignaturePad({ field, label }: { field: Field<Strokes | null>; label: string }) {
  const { t } = useTexts()
  const { canvas, clear } = useDrawing(signatureField, field.set)
  return (
    <FieldFrame field={field} label={label} hint={t('matches.agreement.draw-hint')} group>
      <canvas ref={canvas} className="match-pad" aria-label={label} />
      <button type="button" className="link-button" onClick={clear}>
        {t('matches.agreement.draw-again')}
      </button>
    </FieldFrame>
  )
}

import { useState } from 'react'
import { FieldCard, MainButton, Trouble, useKept } from '#platform/field/index.ts'
import { useCommand } from '#platform/web/calls/use-command.ts'
import { useDrawing } from '#platform/web/parts/use-drawing.ts'
import { useTexts } from '#platform/web/texts.tsx'
import { type MyAgreement, matchesFieldApi, type Strokes, signatureField } from '../model/index.ts'

/** What the two agreed, in the volunteer's language, and their own signature under it. */
export function AgreementCard({ matchId }: { matchId: string }) {
  const { t, day, language } = useTexts()
  const [signing, setSigning] = useState(false)
  const agreement = useKept(matchesFieldApi.myAgreement, { matchId, language }).data?.agreement
  if (!agreement) return null
  const { text, points, madeOn, signedOn } = agreement
  return (
    <FieldCard title={text.title}>
      <p className="soft">{t('matches.field.agreed-on', { day: day(madeOn) })}</p>
      {[points.what, points.howOften, points.where, points.until, points.more].map(
        (point) => point && <p key={point}>{point}</p>,
      )}
      {/* Whoever signs has the whole text above the line on which they do. */}
      <details open={signing}>
        <summary>{t('matches.field.whole-text')}</summary>
        {text.sections.map((section) => (
          <section key={section.heading}>
            <h3>{section.heading}</h3>
            <p>{section.text}</p>
          </section>
        ))}
      </details>
      {signedOn !== null && <p>✓ {t('matches.field.signed-on', { day: day(signedOn) })}</p>}
      {signedOn === null &&
        (signing ? (
          <Sign matchId={matchId} agreement={agreement} onCancel={() => setSigning(false)} />
        ) : (
          <button type="button" className="field-quiet-button" onClick={() => setSigning(true)}>
            {t('matches.field.sign')}
          </button>
        ))}
    </FieldCard>
  )
}

function Sign({
  matchId,
  agreement: { id },
  onCancel,
}: {
  matchId: string
  agreement: MyAgreement
  onCancel(): void
}) {
  const { t, language } = useTexts()
  const [strokes, setStrokes] = useState<Strokes | null>(null)
  const { canvas, clear } = useDrawing(signatureField, setStrokes)
  const { run, pending, problem } = useCommand(matchesFieldApi.signMyAgreement)
  return (
    <div className="field-sign">
      <p id="sign-hint">{t('matches.field.sign-hint')}</p>
      <canvas
        ref={canvas}
        className="field-signature"
        role="img"
        aria-label={t('matches.field.sign-here')}
        aria-describedby="sign-hint"
      />
      <button type="button" className="field-link" onClick={clear}>
        {t('matches.field.sign-again')}
      </button>
      {problem && <Trouble problem={problem} />}
      <MainButton
        disabled={pending || strokes === null}
        onClick={() => strokes && void run({ matchId, id, language, strokes })}
      >
        {t('matches.field.sign')}
      </MainButton>
      <button type="button" className="field-quiet-button" onClick={onCancel}>
        {t('matches.field.sign-later')}
      </button>
    </div>
  )
}

import { useState } from 'react'
import { MainButton, OneOf, usePhone } from '#platform/field/index.ts'
import type { TextKey } from '#platform/texts/text.ts'
import { useTexts } from '#platform/web/texts.tsx'
import { type VolunteersBecause, volunteersBecause } from '../model/gate/gate.ts'
import type { MyGate } from '../model/gate/my-gate.ts'
import { gateApi } from '../model/index.ts'

/** Met, or not met and why: two taps, with a line or without. */
export function SayIt({ gate: { releaseId, calledName, day }, onSaid }: { gate: MyGate; onSaid?(): void }) {
  const { t } = useTexts()
  const { send } = usePhone()
  const [answer, setAnswer] = useState<'met' | 'not-met' | null>(null)
  const say = async (met: boolean, because: VolunteersBecause | null) => {
    const now = Temporal.Now.instant()
    const today = now.toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString()
    // Somebody who was not released that day was waited for on that day; whoever came out did so on theirs.
    const on = because === 'not-released' || day === null || day > today ? today : day
    await send(
      gateApi.sayMyGate,
      { releaseId, day: on, met, because, saidAt: now.toString() },
      t('release.field.word-of', { name: calledName }),
    )
    onSaid?.()
  }
  return (
    <>
      <OneOf<'met' | 'not-met'>
        label={t('release.field.how-was')}
        taps={[
          { value: 'met', label: t('release.field.we-met') },
          { value: 'not-met', label: t('release.field.not-met') },
        ]}
        value={answer}
        onChoose={setAnswer}
      />
      {answer === 'met' && (
        <MainButton onClick={() => void say(true, null)}>{t('release.field.send')}</MainButton>
      )}
      {answer === 'not-met' && (
        <OneOf<VolunteersBecause>
          label={t('release.field.why-not')}
          taps={volunteersBecause.map((because) => ({
            value: because,
            label: t(`release.word.because.${because}` as TextKey),
          }))}
          value={null}
          onChoose={(because) => void say(false, because)}
        />
      )}
    </>
  )
}

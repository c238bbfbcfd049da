import { useId, useState } from 'react'
import { Dialog, useLanguageName, useTexts } from '#platform/web/index.ts'
import type { Instrument } from '../../../model/instruments/definition.ts'
import type { Asked, InstrumentsOfPerson } from '../../../model/instruments/shapes.ts'
import { Taps } from '../taps.tsx'
import { Ways } from './ways.tsx'

type AskDialogProps = { personId: string; of: InstrumentsOfPerson; onClose(): void }

/** What to ask, in which language, about what; then how. */
export function AskDialog({ personId, of: { offered, areas }, onClose }: AskDialogProps) {
  const { t, language } = useTexts()
  const nameOf = useLanguageName()
  const [instrument, setInstrument] = useState<Instrument | null>(null)
  const [wished, setWished] = useState<string | null>(null)
  const [areaId, setArea] = useState<string | null>(null)
  const languages = offered.find((one) => one.instrument === instrument)?.languages ?? []
  const chosen = languages.find((one) => one === (wished ?? language)) ?? languages[0]
  const isReady = instrument === 'readiness' ? areaId !== null : instrument !== null
  const asked: Asked | null =
    isReady && chosen
      ? { instrument: instrument!, language: chosen, areaId: instrument === 'readiness' ? areaId : null }
      : null
  return (
    <Dialog open onClose={onClose} title={t('needs.instrument.ask-what')}>
      <Taps
        legend={<span className="sr-only">{t('needs.instrument.ask-what')}</span>}
        value={instrument}
        onChoose={(value) => setInstrument(value as Instrument)}
        choices={offered.map((one) => ({
          value: one.instrument,
          label: t(`needs.instrument.name.${one.instrument}`),
          detail: t(`needs.instrument.asks.${one.instrument}`),
        }))}
      />
      {instrument === 'readiness' && (
        <OneOf
          label={t('needs.instrument.area')}
          value={areaId}
          onChoose={setArea}
          choices={areas.map(({ id, names }) => ({ value: id, label: names[language] }))}
        />
      )}
      {languages.length > 1 && (
        <OneOf
          label={t('needs.instrument.language')}
          hint={t('needs.instrument.language-hint')}
          value={chosen ?? null}
          onChoose={setWished}
          choices={languages.map((code) => ({ value: code, label: nameOf(code) }))}
        />
      )}
      {asked && <Ways personId={personId} asked={asked} />}
      <p className="soft small">{t('needs.instrument.other-texts')}</p>
    </Dialog>
  )
}

type OneOfProps = {
  label: string
  hint?: string
  choices: { value: string; label: string }[]
  value: string | null
  onChoose(value: string): void
}

function OneOf({ label, hint, choices, value, onChoose }: OneOfProps) {
  const { t } = useTexts()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <select
        id={id}
        className="input"
        aria-describedby={hint ? `${id}-hint` : undefined}
        value={value ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {value === null && <option value="">{t('form.choose')}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}

import { Button } from '@mantine/core'
import { CheckField, DayField, TextField, type useForm, useTexts } from '#platform/web/index.ts'
import type { Stop } from '../../model/gate/gate.ts'
import type { gateApi } from '../../model/gate/gate-api.ts'
import { ClockField } from './clock-field.tsx'

const emptyStop: Stop = { day: null, at: null, what: '', where: null, shared: false }
const mostStops = 12

/** The first appointments, as many as there are. */
export function StopsField({ form }: { form: ReturnType<typeof useForm<typeof gateApi.plan>> }) {
  const { t } = useTexts()
  const stops = (form.values.stops ?? []) as Stop[]
  const set = (next: Stop[]) => form.set('stops', next)
  return (
    <>
      {stops.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: appointments have no name of their own while they are written
        <fieldset key={index} className="gate-stop">
          <legend>{t('release.gate.stop-n', { n: index + 1 })}</legend>
          <div className="gate-pair">
            <DayField field={form.field(`stops.${index}.day`)} label={t('release.gate.stop-day')} />
            <ClockField field={form.field(`stops.${index}.at`)} label={t('release.gate.stop-at')} />
          </div>
          <TextField field={form.field(`stops.${index}.what`)} label={t('release.gate.stop-what')} />
          <TextField field={form.field(`stops.${index}.where`)} label={t('release.gate.stop-where')} />
          <CheckField field={form.field(`stops.${index}.shared`)} label={t('release.gate.stop-shared')} />
          <Button variant="default" size="sm" onClick={() => set(stops.toSpliced(index, 1))}>
            {t('release.gate.stop-remove')}
          </Button>
        </fieldset>
      ))}
      {stops.length < mostStops && (
        <Button variant="default" size="sm" onClick={() => set([...stops, emptyStop])}>
          {t('release.gate.stop-add')}
        </Button>
      )}
    </>
  )
}

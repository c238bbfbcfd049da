import { useAnswer, useTexts } from '#platform/web/index.ts'
import { instrumentsApi } from '../../model/instruments/instruments-api.ts'
import { Ways } from '../instruments/asking/ways.tsx'

/** A questionnaire is asked on its own page; the form around it keeps what was typed. */
export function AskInstrument({ personId, instrument }: { personId: string; instrument: string | null }) {
  const { t, language } = useTexts()
  const offered = useAnswer(instrumentsApi.ofPerson, { personId }).data?.offered ?? []
  const found = offered.find((one) => one.instrument === instrument)
  const texts = found?.languages.find((one) => one === language) ?? found?.languages[0]
  if (!found || !texts) return <p className="soft">{t('needs.ask.no-instrument')}</p>
  return (
    <>
      <p className="soft">{t('needs.ask.instrument')}</p>
      <Ways personId={personId} asked={{ instrument: found.instrument, language: texts, areaId: null }} />
    </>
  )
}

import { Answer, Page, Stack, useAnswer, useTexts } from '#platform/web/index.ts'
import { instruments } from '../../../model/instruments/definition.ts'
import { definitionOf } from '../../../model/instruments/definitions/index.ts'
import { instrumentsApi } from '../../../model/instruments/instruments-api.ts'
import { BringCard } from './bring-card.tsx'
import { InstrumentCard } from './instrument-card.tsx'
import '../instruments.css'

/** How each instrument is scored and who says so, and the official texts that the centre has. */
export default function InstrumentsPage() {
  const { t } = useTexts()
  return (
    <Page title={t('needs.pack.page')} subtitle={t('needs.pack.subtitle')} width="text">
      <p className="soft">{t('needs.instrument.not-for')}</p>
      <Answer of={useAnswer(instrumentsApi.packs, {})}>
        {(packs) => (
          <Stack>
            <BringCard />
            {instruments.map((instrument) => (
              <InstrumentCard
                key={instrument}
                definition={definitionOf(instrument)}
                packs={packs.filter((pack) => pack.instrument === instrument)}
              />
            ))}
          </Stack>
        )}
      </Answer>
    </Page>
  )
}

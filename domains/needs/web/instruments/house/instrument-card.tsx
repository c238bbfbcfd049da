import { Button } from '@mantine/core'
import type { OutputOf } from '#platform/operations/operation.ts'
import { Card, Chip, Rows, useCommand, useLanguageName, useTexts } from '#platform/web/index.ts'
import type { Definition } from '../../../model/instruments/definition.ts'
import { instrumentsApi } from '../../../model/instruments/instruments-api.ts'
import { shippedPacks } from '../../../model/instruments/shipped-packs.ts'
import { Faults } from './faults.tsx'
import { InstalledRow } from './installed-row.tsx'
import { Scoring } from './scoring.tsx'

type InstrumentCardProps = { definition: Definition; packs: OutputOf<typeof instrumentsApi.packs> }

export function InstrumentCard({ definition, packs }: InstrumentCardProps) {
  const { t } = useTexts()
  const { instrument, licence } = definition
  const isOurs = licence.terms === 'own'
  return (
    <Card
      title={t(`needs.instrument.name.${instrument}`)}
      aside={<Chip>{t(`needs.pack.terms.${licence.terms}`)}</Chip>}
    >
      <p>{t(`needs.instrument.asks.${instrument}`)}</p>
      {packs.length === 0 && (
        <p className="soft">{t(isOurs ? 'needs.pack.own-words' : 'needs.pack.no-text')}</p>
      )}
      {packs.length > 0 && (
        <Rows label={t(`needs.instrument.name.${instrument}`)}>
          {packs.map((pack) => (
            <InstalledRow key={pack.id} pack={pack} />
          ))}
        </Rows>
      )}
      <Shipped instrument={instrument} installed={packs.map(({ language }) => language)} />
      <Scoring of={definition} />
    </Card>
  )
}

type ShippedProps = { instrument: Definition['instrument']; installed: string[] }

/** Texts that may be passed on come with Landfall, and are added like any other. */
function Shipped({ instrument, installed }: ShippedProps) {
  const { t } = useTexts()
  const nameOf = useLanguageName()
  const { run, pending, problem } = useCommand(instrumentsApi.installPack)
  const waiting = shippedPacks.filter(
    (pack) => pack.instrument === instrument && !installed.includes(pack.language),
  )
  return (
    <>
      {waiting.map((pack) => (
        <Button
          key={pack.language}
          variant="default"
          loading={pending}
          onClick={() => void run({}, { file: new File([JSON.stringify(pack)], 'pack.json') })}
        >
          {t('needs.pack.bring-ours', { language: nameOf(pack.language) })}
        </Button>
      ))}
      <Faults of={problem} />
    </>
  )
}

import { Button } from '@mantine/core'
import { ErrorState, Row, Rows, useCommand, useMay, useTexts } from '#platform/web/index.ts'
import { instrumentsApi } from '../../../model/instruments/instruments-api.ts'
import type { InstrumentsOfPerson } from '../../../model/instruments/shapes.ts'
import { useInstrumentWords } from '../words.tsx'
import { useHandOver } from './use-hand-over.ts'

type InHandProps = { personId: string; sittings: InstrumentsOfPerson['sittings'] }

/** Questions that were handed over and have not come back. */
export function InHand({ personId, sittings }: InHandProps) {
  const { t, moment } = useTexts()
  const { nameOf } = useInstrumentWords()
  const may = useMay()
  const { handOver, pending, problem } = useHandOver()
  const takeBack = useCommand(instrumentsApi.takeBack)
  if (sittings.length === 0) return null
  return (
    <>
      {(problem ?? takeBack.problem) && <ErrorState error={problem ?? takeBack.problem} />}
      <Rows label={t('needs.instrument.title')}>
        {sittings.map(({ id, instrument, language, areaId, area, begunAt }) => (
          <Row
            key={id}
            detail={t('needs.instrument.in-hand-hint')}
            aside={
              may('needs:write') && (
                <div className="instrument-paper">
                  <Button
                    size="sm"
                    loading={pending}
                    onClick={() => void handOver({ personId, instrument, language, areaId })}
                  >
                    {t('needs.instrument.hand-over-again')}
                  </Button>
                  <Button
                    size="sm"
                    variant="default"
                    loading={takeBack.pending}
                    onClick={() => void takeBack.run({ personId, id })}
                  >
                    {t('needs.instrument.take-back')}
                  </Button>
                </div>
              )
            }
          >
            {t('needs.instrument.in-hand', { name: nameOf({ instrument, area }), moment: moment(begunAt) })}
          </Row>
        ))}
      </Rows>
    </>
  )
}

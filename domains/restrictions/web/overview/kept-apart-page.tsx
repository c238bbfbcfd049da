import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Answer,
  Card,
  Chip,
  EmptyState,
  Page,
  Row,
  Rows,
  Stack,
  useAnswer,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import type { Restriction } from '../../model/restriction.ts'
import { restrictionsApi } from '../../model/restrictions-api.ts'
import { EndRestriction } from '../end-restriction.tsx'
import { recordPath } from '../record-path.ts'
import { Stops } from './stops.tsx'
import '../restrictions.css'

/** What Landfall refused because two are kept apart, and what is about to end. */
export default function KeptApartPage() {
  const { t } = useTexts()
  const stops = useAnswer(restrictionsApi.stops, {})
  const ending = useAnswer(restrictionsApi.ending, {})
  const [ended, setEnded] = useState<Restriction | null>(null)
  return (
    <Page title={t('restrictions.page')} subtitle={t('restrictions.page-text')} width="text">
      <Stack>
        <Card title={t('restrictions.stops')}>
          <Answer of={stops}>{(list) => <Stops of={list} />}</Answer>
        </Card>
        <Answer of={ending}>
          {({ restrictions, today }) =>
            restrictions.length === 0 ? (
              <EmptyState title={t('restrictions.ending-none')} text={t('restrictions.ending-none-text')} />
            ) : (
              <Card title={t('restrictions.ending')}>
                <Rows label={t('restrictions.ending')}>
                  {restrictions.map((one) => (
                    <EndingRow key={one.id} of={one} today={today} onEnd={() => setEnded(one)} />
                  ))}
                </Rows>
              </Card>
            )
          }
        </Answer>
      </Stack>
      {ended && <EndRestriction of={ended} onClose={() => setEnded(null)} />}
    </Page>
  )
}

function EndingRow({ of, today, onEnd }: { of: Restriction; today: string; onEnd(): void }) {
  const { t, day } = useTexts()
  const may = useMay()
  const isOver = of.ends !== null && of.ends <= today
  const names = { person: of.personName, other: of.otherName ?? t(`restrictions.other.${of.otherKind}`) }
  return (
    <Row
      {...recordPath(of)}
      detail={[t(`restrictions.kind.${of.kind}`), of.ground].filter(Boolean).join(' · ')}
      aside={
        <>
          <Chip tone={isOver ? 'beacon' : 'lamp'}>
            {t(isOver ? 'restrictions.ended-on' : 'restrictions.ends-on', {
              day: day(of.ends ?? today, 'near'),
            })}
          </Chip>
          {may('restrictions:write') && (
            <Button
              size="sm"
              variant="default"
              onClick={onEnd}
              aria-label={t('restrictions.end-of', { name: names.other })}
            >
              {t('restrictions.end')}
            </Button>
          )}
        </>
      }
    >
      {t('restrictions.pair', names)}
    </Row>
  )
}

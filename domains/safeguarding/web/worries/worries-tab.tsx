import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { Answer, Card, EmptyState, Rows, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import { safeguardingApi } from '../../model/safeguarding-api.ts'
import { WorryRow } from './worry-row.tsx'

/** Raising a worry about this person; for those who answer worries, also those that were raised. */
export default function WorriesTab({ personId }: { personId: string }) {
  const { t } = useTexts()
  const may = useMay()
  const raise = (
    <Button component={Link} to={`/worries/new?person=${personId}`} variant="default" size="sm">
      {t('worries.raise')}
    </Button>
  )
  if (!may('safeguarding:write'))
    return (
      <EmptyState title={t('worries.tab-raise')} text={t('worries.tab-raise-text')}>
        {raise}
      </EmptyState>
    )
  return <Raised personId={personId} raise={raise} />
}

function Raised({ personId, raise }: { personId: string; raise: React.ReactNode }) {
  const { t } = useTexts()
  const worries = useAnswer(safeguardingApi.worriesOfPerson, { personId })
  return (
    <Answer of={worries}>
      {(list) =>
        list.length === 0 ? (
          <EmptyState title={t('worries.none-of-person')} text={t('worries.tab-raise-text')}>
            {raise}
          </EmptyState>
        ) : (
          <Card title={t('worries.tab')} aside={raise}>
            <Rows label={t('worries.tab')}>
              {list.map((worry) => (
                <WorryRow key={worry.id} of={worry} now={Temporal.Now.instant().toString()} />
              ))}
            </Rows>
          </Card>
        )
      }
    </Answer>
  )
}

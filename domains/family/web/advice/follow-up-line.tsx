import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { Row, useCommand, useMay, useTexts } from '#platform/web/index.ts'
import { adviceApi, type DueFollowUp } from '../../model/advice/advice-api.ts'

/** What we said we would do, done with one tap. */
export function FollowUpLine({ of, isOnItsCase = false }: { of: DueFollowUp; isOnItsCase?: boolean }) {
  const { t, day } = useTexts()
  const may = useMay()
  const done = useCommand(adviceApi.done)
  const who = of.name ?? t('family.advice.numbered', { number: of.number })
  return (
    <Row
      detail={
        isOnItsCase ? (
          day(of.dueOn, 'near')
        ) : (
          <>
            {day(of.dueOn, 'near')} ·{' '}
            <Link to={`/family/cases/${of.caseId}`}>{[who, of.subject].filter(Boolean).join(': ')}</Link>
          </>
        )
      }
      aside={
        may('advice:write') && (
          <Button
            size="sm"
            variant="default"
            disabled={done.pending}
            onClick={() => void done.run({ id: of.id })}
          >
            {t('family.advice.done')}
          </Button>
        )
      }
    >
      {of.what}
    </Row>
  )
}

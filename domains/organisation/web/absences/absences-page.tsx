import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Answer,
  Card,
  Chip,
  EmptyState,
  ErrorState,
  Page,
  Row,
  Rows,
  useAnswer,
  useCommand,
  useMay,
  useMe,
  useTexts,
} from '#platform/web/index.ts'
import type { Absence } from '../../model/absence.ts'
import { organisationApi } from '../../model/organisation-api.ts'
import { AbsenceDialog } from './absence-dialog.tsx'

export default function AbsencesPage() {
  const { t } = useTexts()
  const [planning, setPlanning] = useState(false)
  const absences = useAnswer(organisationApi.absences, {})
  const plan = <Button onClick={() => setPlanning(true)}>{t('absence.plan')}</Button>
  return (
    <Page title={t('absence.title')} subtitle={t('absence.text')} width="text" actions={plan}>
      <Answer of={absences}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('absence.none')} text={t('absence.none-text')} />
          ) : (
            <Card>
              <Rows label={t('absence.title')}>
                {list.map((absence) => (
                  <AbsenceRow key={absence.id} absence={absence} />
                ))}
              </Rows>
            </Card>
          )
        }
      </Answer>
      {planning && <AbsenceDialog onClose={() => setPlanning(false)} />}
    </Page>
  )
}

function AbsenceRow({ absence }: { absence: Absence }) {
  const { t, day } = useTexts()
  const { run, pending, problem } = useCommand(organisationApi.endAbsence)
  const me = useMe().data?.user?.id
  const may = useMay()
  const { id, userId, name, deputyName, begins, ends } = absence
  const isNow = Temporal.PlainDate.compare(begins, Temporal.Now.plainDateISO()) <= 0
  const mayEnd = userId === me || may('organisation:write')
  return (
    <Row
      detail={
        <>
          {t('absence.detail', { begins: day(begins, 'near'), ends: day(ends, 'near') })}
          {problem && <ErrorState error={problem} />}
        </>
      }
      aside={
        <>
          {isNow && <Chip tone="lamp">{t('absence.now')}</Chip>}
          {mayEnd && (
            <Button
              size="sm"
              variant="default"
              loading={pending}
              aria-label={t(isNow ? 'absence.back-of' : 'absence.cancel-of', { name })}
              onClick={() => void run({ id })}
            >
              {t(isNow ? 'absence.back' : 'absence.cancel')}
            </Button>
          )}
        </>
      }
    >
      {t('absence.sentence', { name, deputy: deputyName })}
    </Row>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Answer,
  Card,
  Dialog,
  ErrorState,
  Row,
  Rows,
  useAnswer,
  useCommand,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import type { FirstDays, FirstDaysFile } from '../../model/first-days/first-days.ts'
import { firstDaysApi } from '../../model/first-days/first-days-api.ts'
import { NameForm } from './name-form.tsx'
import { Legend, Strip } from './picture.tsx'
import { RecordForm } from './record-form.tsx'
import { useSentence } from './use-sentence.ts'
import './first-days.css'

/** The first fourteen days of one release: who keeps in touch, what is owed, what was made, who was called on. */
export function FirstDaysSection({ releaseId }: { releaseId: string }) {
  const { t } = useTexts()
  const answer = useAnswer(firstDaysApi.show, { id: releaseId })
  return (
    <Card title={t('release.first-days.page')}>
      <Answer of={answer}>{(file) => <File file={file} />}</Answer>
    </Card>
  )
}

function File({ file }: { file: FirstDaysFile }) {
  const { t } = useTexts()
  const may = useMay()
  const sentence = useSentence()
  const [open, setOpen] = useState<'record' | 'name' | null>(null)
  const close = () => setOpen(null)
  const { firstDays } = file
  return (
    <div className="release-part">
      {firstDays === null ? (
        <p className="soft">{t('release.first-days.ahead')}</p>
      ) : (
        <>
          <p>
            {sentence(firstDays)} <Carrier of={firstDays} />
          </p>
          <Strip one={firstDays} today={file.today} />
          <Legend />
          {firstDays.overdue && <Overdue of={firstDays} />}
          <p className="soft small">{t('release.first-days.by-itself')}</p>
        </>
      )}
      <Attempts of={file} />
      {may('release:write') && (
        <p className="gate-actions no-print">
          {firstDays && firstDays.ends === null && (
            <Button onClick={() => setOpen('record')}>{t('release.first-days.record')}</Button>
          )}
          <Button variant="default" onClick={() => setOpen('name')}>
            {t('release.first-days.name')}
          </Button>
        </p>
      )}
      <Dialog open={open === 'record'} onClose={close} title={t('release.first-days.record')}>
        <RecordForm file={file} onClose={close} />
      </Dialog>
      <Dialog open={open === 'name'} onClose={close} title={t('release.first-days.name')}>
        <NameForm file={file} onClose={close} />
      </Dialog>
    </div>
  )
}

function Carrier({ of: { carrier } }: { of: FirstDays }) {
  const { t } = useTexts()
  if (carrier === null) return t('release.first-days.carrier-nobody')
  return t(carrier.isSaid ? 'release.first-days.carrier' : 'release.first-days.carrier-follows', {
    name: carrier.name || t('release.gate.a-volunteer'),
  })
}

/** Whom a late contact was told to, and who sees to it. */
function Overdue({ of: { releaseId, overdue } }: { of: FirstDays }) {
  const { t, list } = useTexts()
  const may = useMay()
  const { run, pending, problem } = useCommand(firstDaysApi.take)
  if (overdue === null) return null
  const called = overdue.calls.map(({ step, name }) =>
    step === 'volunteer' || step === 'staff'
      ? t(`release.first-days.step.${step}`)
      : t('release.first-days.step.tree', { name: name ?? '–' }),
  )
  return (
    <div className="first-days-calls">
      {called.length > 0 && <p className="soft">{t('release.first-days.called', { list: list(called) })}</p>}
      {overdue.takenBy && <p>{t('release.first-days.taken', { name: overdue.takenBy })}</p>}
      {problem && <ErrorState error={problem} />}
      {may('release:write') && overdue.takenBy === null && (
        <Button
          variant="default"
          loading={pending}
          onClick={() => void run({ id: releaseId, dueOn: overdue.dueOn })}
        >
          {t('release.first-days.take')}
        </Button>
      )}
    </div>
  )
}

function Attempts({ of: { attempts } }: { of: FirstDaysFile }) {
  const { t, day } = useTexts()
  if (attempts.length === 0) return null
  return (
    <>
      <h3>{t('release.first-days.attempts')}</h3>
      <Rows label={t('release.first-days.attempts')}>
        {attempts.map(({ id, day: on, how, reached, by }) => (
          <Row
            key={id}
            aside={!reached && <span className="soft">{t('release.first-days.attempt-not')}</span>}
          >
            {t('release.first-days.attempt', {
              ...{ day: day(on, 'near'), how: t(`release.first-days.how.${how as 'met'}`), by: by ?? '–' },
            })}
          </Row>
        ))}
      </Rows>
    </>
  )
}

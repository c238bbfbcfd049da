import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import {
  Answer,
  Card,
  Chip,
  Dialog,
  EmptyState,
  ErrorState,
  Form,
  Notice,
  Row,
  Rows,
  SelectField,
  useAnswer,
  useCommand,
  useForm,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { activitiesApi } from '../../model/activities-api.ts'
import type { Candidate, Course, SignUp } from '../../model/course.ts'
import type { Mark } from '../../model/day.ts'
import { PrintCertificates } from './course-facts.tsx'

/** Who has a seat, who waits in which order, who signed off. */
export function CoursePeople({ course }: { course: Course }) {
  const { t } = useTexts()
  const may = useMay()('activities:write') && course.state === 'planned'
  const [adding, setAdding] = useState(false)
  const among = (state: SignUp['state']) => course.signUps.filter((one) => one.state === state)
  const [coming, waiting, off] = [among('signed-up'), among('waiting'), among('withdrawn')]
  const rows = (of: SignUp[], label: string) => (
    <Rows label={label}>
      {of.map((signUp) => (
        <PersonRow key={signUp.id} course={course} signUp={signUp} may={may} />
      ))}
    </Rows>
  )
  return (
    <div className="stack">
      <Card title={t('activities.people')} aside={<span className="num">{coming.length}</span>}>
        {coming.length === 0 ? (
          <EmptyState title={t('activities.people-none.title')} text={t('activities.people-none.text')} />
        ) : (
          rows(coming, t('activities.people'))
        )}
        {may && (
          <div className="card-buttons">
            <Button variant="default" onClick={() => setAdding(true)}>
              {t('activities.sign-up')}
            </Button>
          </div>
        )}
      </Card>
      {waiting.length > 0 && (
        <Card title={t('activities.line')} aside={<span className="num">{waiting.length}</span>}>
          {rows(waiting, t('activities.line'))}
        </Card>
      )}
      {off.length > 0 && <Card title={t('activities.off')}>{rows(off, t('activities.off'))}</Card>}
      {adding && <SignUpDialog course={course} onClose={() => setAdding(false)} />}
    </div>
  )
}

const tones = { present: 'moss', absent: 'plain', excused: 'lamp' } as const

function PersonRow({ course, signUp, may }: { course: Course; signUp: SignUp; may: boolean }) {
  const { t, day } = useTexts()
  const [printing, setPrinting] = useState(false)
  const { volunteer, marks, byVolunteer, completed, state } = signUp
  const markOf = (dayId: string) => marks.find(({ courseDayId }) => courseDayId === dayId)?.mark
  const said = course.days.flatMap(({ id, day: when }): { when: string; mark: Mark }[] => {
    const mark = markOf(id)
    return mark ? [{ when, mark }] : []
  })
  return (
    <Row
      detail={byVolunteer && t('activities.by-volunteer')}
      aside={
        <>
          {completed ? (
            <>
              <Chip tone="moss">{t('activities.completed')}</Chip>
              <Button
                size="sm"
                variant="default"
                aria-label={t('activities.certificate-of', { name: volunteer.name })}
                onClick={() => setPrinting(true)}
              >
                {t('activities.certificate')}
              </Button>
            </>
          ) : (
            said.map(({ when, mark }) => (
              <Chip key={when} tone={tones[mark]}>
                {course.days.length > 1 && `${day(when, 'near')}: `}
                {t(`activities.mark.${mark}`)}
              </Chip>
            ))
          )}
          {may && state !== 'withdrawn' && !said.some(({ mark }) => mark === 'present') && (
            <Deeds signUp={signUp} />
          )}
          {printing && (
            <PrintCertificates
              courseId={course.id}
              volunteerId={volunteer.id}
              onClose={() => setPrinting(false)}
            />
          )}
        </>
      }
    >
      {volunteer.name}
    </Row>
  )
}

function Deeds({ signUp: { id, version, state, volunteer } }: { signUp: SignUp }): ReactNode {
  const { t } = useTexts()
  const off = useCommand(activitiesApi.signOff)
  const seat = useCommand(activitiesApi.giveSeat)
  const problem = off.problem ?? seat.problem
  return (
    <>
      {state === 'waiting' && (
        <Button
          size="sm"
          loading={seat.pending}
          aria-label={t('activities.give-seat-to', { name: volunteer.name })}
          onClick={() => void seat.run({ id, version })}
        >
          {t('activities.give-seat')}
        </Button>
      )}
      <Button
        size="sm"
        variant="default"
        loading={off.pending}
        aria-label={t('activities.sign-off-of', { name: volunteer.name })}
        onClick={() => void off.run({ id, version })}
      >
        {t('activities.sign-off')}
      </Button>
      {problem && <ErrorState error={problem} />}
    </>
  )
}

function SignUpDialog({ course, onClose }: { course: Course; onClose(): void }) {
  const { t } = useTexts()
  const candidates = useAnswer(activitiesApi.candidates, { id: course.id })
  return (
    <Dialog open onClose={onClose} title={t('activities.sign-up')}>
      <Answer of={candidates}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t('activities.sign-up-none')} />
          ) : (
            <SignUpForm course={course} candidates={all} onClose={onClose} />
          )
        }
      </Answer>
    </Dialog>
  )
}

type SignUpProps = { course: Course; candidates: Candidate[]; onClose(): void }

function SignUpForm({ course, candidates, onClose }: SignUpProps) {
  const { t } = useTexts()
  const form = useForm(activitiesApi.signUp, {
    record: `new-${course.id}`,
    initial: { courseId: course.id, volunteerId: '' },
    draft: false,
    onDone: onClose,
  })
  const isFull = course.seats !== null && course.signedUp >= course.seats
  const choices = candidates.map(({ id, name, lacks }) => ({
    value: id,
    label:
      course.modules.length === 0
        ? name
        : `${name} (${t('activities.sign-up-lacks', { count: lacks.length })})`,
  }))
  return (
    <Form form={form} submitText={t('activities.sign-up-do')} onCancel={onClose}>
      {isFull && (
        <Notice tone="lamp">
          <p>{t('activities.sign-up-full')}</p>
        </Notice>
      )}
      <SelectField
        field={form.field('volunteerId')}
        label={t('activities.sign-up-who')}
        choices={choices}
        width="full"
      />
    </Form>
  )
}

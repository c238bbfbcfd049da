import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Answer,
  Card,
  Chip,
  DayField,
  Dialog,
  EmptyState,
  Form,
  Page,
  RadioField,
  Row,
  Rows,
  TextArea,
  useAnswer,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { type BoundaryTalk, boundaryOutcomes } from '../../model/agenda.ts'
import { meetingsApi } from '../../model/meetings-api.ts'
import { Sections } from '../parts/sections.tsx'
import { boundaryOf } from '../words.ts'

/** What came up at a boundary, to be talked over calmly. */
export default function TalksPage() {
  const { t } = useTexts()
  const [closing, setClosing] = useState<BoundaryTalk | null>(null)
  const talks = useAnswer(meetingsApi.boundaryTalks, {})
  return (
    <Page title={t('meetings.talks.title')} subtitle={t('meetings.talks.text')} width="text">
      <Sections />
      <Answer of={talks}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('meetings.talks.none.title')} text={t('meetings.talks.none.text')} />
          ) : (
            <Card>
              <Rows label={t('meetings.talks.title')}>
                {list.map((talk) => (
                  <TalkRow key={talk.id} talk={talk} onClose={() => setClosing(talk)} />
                ))}
              </Rows>
            </Card>
          )
        }
      </Answer>
      {closing && <CloseTalk talk={closing} onClose={() => setClosing(null)} />}
    </Page>
  )
}

function TalkRow({ talk, onClose }: { talk: BoundaryTalk; onClose(): void }) {
  const { t, rich, day, list } = useTexts()
  const { volunteer, person, kinds, supervisor } = talk
  return (
    <Row
      to={`/volunteers/${volunteer.id}`}
      detail={[
        t('meetings.talks.after', { name: person.name, day: day(talk.day, 'near') }),
        supervisor === null
          ? t('meetings.silence.nobody')
          : t('meetings.silence.watches', { name: supervisor }),
      ].join(' · ')}
      aside={
        <>
          <Chip tone="lamp">{list(kinds.map((kind) => boundaryOf(t, kind)))}</Chip>
          <Button size="sm" variant="default" onClick={onClose}>
            {t('meetings.talks.talked')}
          </Button>
        </>
      }
    >
      {rich('meetings.talks.sentence', { name: volunteer.name })}
    </Row>
  )
}

function CloseTalk({ talk: { id, version, volunteer }, onClose }: { talk: BoundaryTalk; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(meetingsApi.closeBoundaryTalk, {
    record: id,
    initial: { id, version, talkedOn: Temporal.Now.plainDateISO().toString(), words: null },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('meetings.talks.with', { name: volunteer.name })}>
      <Form form={form} submitText={t('meetings.talks.save')} onCancel={onClose}>
        <DayField field={form.field('talkedOn')} label={t('meetings.talks.day')} />
        <RadioField
          field={form.field('outcome') as never}
          label={t('meetings.talks.outcome')}
          columns={1}
          choices={boundaryOutcomes.map((value) => ({ value, label: t(`meetings.talks.outcome.${value}`) }))}
        />
        <TextArea
          field={form.field('words') as never}
          label={t('meetings.talks.words')}
          hint={t('meetings.talks.words-hint')}
          rows={2}
        />
      </Form>
    </Dialog>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Card,
  Dialog,
  Form,
  NumberField,
  RadioField,
  Row,
  Rows,
  TextField,
  useCommand,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import type { ChildFile } from '../../model/children/child.ts'
import { childrenApi } from '../../model/children/children-api.ts'
import { dayKinds } from '../../model/children/codes.ts'
import { useChildWords } from './child-words.ts'
import { useMayWrite } from './said-cards.tsx'

/** The days of every year that matter to the child, the next one first. */
export function DaysCard({ of }: { of: ChildFile }) {
  const { t, day } = useTexts()
  const { word } = useChildWords()
  const mayWrite = useMayWrite(of)
  const remove = useCommand(childrenApi.removeDay)
  const [isOpen, setOpen] = useState(false)
  return (
    <Card title={t('family.child.days')}>
      {of.days.length === 0 ? (
        <p className="soft">{t('family.child.days-none')}</p>
      ) : (
        <Rows label={t('family.child.days')}>
          {of.days.map((one) => (
            <Row
              key={one.id}
              detail={one.words}
              aside={
                mayWrite && (
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => void remove.run({ id: one.id })}
                  >
                    {t('family.child.day-remove')}
                  </button>
                )
              }
            >
              {t('family.child.next-day', {
                kind: word('day-kind', one.kind),
                day: day(one.next, 'weekday'),
              })}
            </Row>
          ))}
        </Rows>
      )}
      {mayWrite && (
        <div className="child-buttons">
          <Button size="sm" variant="default" onClick={() => setOpen(true)}>
            {t('family.child.day-add')}
          </Button>
        </div>
      )}
      {isOpen && <DayDialog of={of} onClose={() => setOpen(false)} />}
    </Card>
  )
}

function DayDialog({ of, onClose }: { of: ChildFile; onClose(): void }) {
  const { t } = useTexts()
  const { choices } = useChildWords()
  const form = useForm(childrenApi.addDay, {
    record: `new-${of.id}`,
    initial: { childId: of.id, kind: 'birthday', month: null, day: null, words: null },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.child.day-add')}>
      <Form form={form} onCancel={onClose}>
        <RadioField
          field={form.field('kind')}
          label={t('family.child.day-kind')}
          choices={choices(dayKinds, 'day-kind')}
          columns={2}
        />
        <div className="child-two">
          <NumberField field={form.field('day')} label={t('family.child.day-day')} />
          <NumberField field={form.field('month')} label={t('family.child.day-month')} />
        </div>
        <TextField field={form.field('words')} label={t('family.child.day-words')} />
      </Form>
    </Dialog>
  )
}

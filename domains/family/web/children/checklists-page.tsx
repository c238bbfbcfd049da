import { Button } from '@mantine/core'
import { useState } from 'react'
import { languageNames, languages } from '#platform/texts/languages.ts'
import {
  Answer,
  Card,
  CheckField,
  DayField,
  Dialog,
  type Field,
  Form,
  Page,
  Row,
  Rows,
  SelectField,
  Stack,
  TextField,
  useAnswer,
  useForm,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import type { Checklist, ChecklistItem } from '../../model/children/assessment.ts'
import { assessmentsApi } from '../../model/children/assessments-api.ts'
import './children.css'

/** What is asked before a child's visit: one list for the house, others for single prisons, each from its day. */
export default function ChecklistsPage() {
  const { t } = useTexts()
  const may = useMay()
  const [isOpen, setOpen] = useState(false)
  const answer = useAnswer(assessmentsApi.checklists, {})
  return (
    <Page
      title={t('family.child.checklists')}
      subtitle={t('family.child.checklists-text')}
      actions={
        may('family:policy') && (
          <Button onClick={() => setOpen(true)}>{t('family.child.checklist-add')}</Button>
        )
      }
    >
      <Answer of={answer}>
        {({ checklists, prisons, today }) => (
          <Stack>
            {checklists.map((list) => (
              <ListCard key={list.id} of={list} />
            ))}
            {isOpen && (
              <AddDialog
                begun={checklists.find(({ prisonId, validTo }) => prisonId === null && validTo === null)}
                {...{ prisons, today }}
                onClose={() => setOpen(false)}
              />
            )}
          </Stack>
        )}
      </Answer>
    </Page>
  )
}

function ListCard({ of }: { of: Checklist }) {
  const { t, day, language } = useTexts()
  return (
    <Card
      title={of.prisonName ?? t('family.child.checklist-every')}
      aside={
        <span className="small soft">
          {of.validTo
            ? t('family.child.checklist-held', { from: day(of.validFrom), to: day(of.validTo) })
            : t('family.child.checklist-holds', { from: day(of.validFrom) })}
        </span>
      }
    >
      <p className="soft">
        {of.name} · {t('family.child.checklist-questions', { count: of.items.length })}
      </p>
      <Rows label={of.name}>
        {of.items.map(({ code, texts, needed }) => (
          <Row key={code} detail={needed ? t('family.child.needed') : null}>
            {texts[language]}
          </Row>
        ))}
      </Rows>
      <p className="small soft">{of.source}</p>
    </Card>
  )
}

type AddProps = {
  begun: Checklist | undefined
  prisons: { id: string; name: string }[]
  today: string
  onClose(): void
}

const blank = (number: number): ChecklistItem => ({
  ...{ code: `question-${number}`, needed: true, texts: { en: '', nb: '', bg: '', ro: '' } },
})

function AddDialog({ begun, prisons, today, onClose }: AddProps) {
  const { t } = useTexts()
  const form = useForm(assessmentsApi.addChecklist, {
    record: 'new',
    initial: {
      ...{ prisonId: null, name: '', source: '', validFrom: today },
      items: begun?.items ?? [blank(1)],
    },
    onDone: onClose,
  })
  const items = (form.values.items ?? []) as ChecklistItem[]
  return (
    <Dialog open onClose={onClose} title={t('family.child.checklist-add')}>
      <Form form={form} onCancel={onClose}>
        <SelectField
          field={form.field('prisonId') as Field<string>}
          label={t('family.child.checklist-prison')}
          hint={t('family.child.checklist-every')}
          choices={prisons.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField field={form.field('name')} label={t('family.child.checklist-name')} />
        <DayField field={form.field('validFrom')} label={t('family.child.checklist-from')} />
        <TextField
          field={form.field('source')}
          label={t('family.child.checklist-source')}
          hint={t('family.child.checklist-source-hint')}
        />
        {items.map(({ code }, index) => (
          <fieldset key={code} className="child-item">
            <legend>{t('family.child.checklist-item', { number: index + 1 })}</legend>
            {languages.map((language) => (
              <TextField
                key={language}
                lang={language}
                field={form.field(`items.${index}.texts.${language}`) as Field<string>}
                label={languageNames[language]}
              />
            ))}
            <CheckField
              field={form.field(`items.${index}.needed`) as Field<boolean>}
              label={t('family.child.needed')}
            />
          </fieldset>
        ))}
        <Button
          variant="default"
          size="sm"
          onClick={() => form.set('items', [...items, blank(freeNumber(items))] as never)}
        >
          {t('family.child.checklist-more')}
        </Button>
      </Form>
    </Dialog>
  )
}

function freeNumber(items: readonly ChecklistItem[]): number {
  let number = items.length + 1
  while (items.some(({ code }) => code === `question-${number}`)) number += 1
  return number
}

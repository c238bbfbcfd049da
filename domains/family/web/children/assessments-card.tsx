import { Button } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import {
  Card,
  ChecksField,
  Chip,
  DayField,
  Dialog,
  Form,
  RadioField,
  Row,
  Rows,
  SelectField,
  TextArea,
  useAnswer,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { assessmentsApi } from '../../model/children/assessments-api.ts'
import type { ChildFile } from '../../model/children/child.ts'
import { askedBy, contactKinds } from '../../model/children/codes.ts'
import { toneOfStanding, useChildWords } from './child-words.ts'
import { useMayWrite } from './said-cards.tsx'

/** What was asked for and how it stands; a new assessment begins here. */
export function AssessmentsCard({ of }: { of: ChildFile }) {
  const { t, day } = useTexts()
  const { word, kinds } = useChildWords()
  const mayWrite = useMayWrite(of)
  const [isOpen, setOpen] = useState(false)
  const found = useAnswer(assessmentsApi.list, { childId: of.id }).data?.assessments ?? []
  return (
    <Card title={t('family.child.assessments')}>
      {found.length === 0 ? (
        <p className="soft">{t('family.child.assessments-none')}</p>
      ) : (
        <Rows label={t('family.child.assessments')}>
          {found.map((one) => (
            <Row
              key={one.id}
              to={`/assessments/${one.id}`}
              detail={[
                day(one.decidedOn ?? one.askedOn),
                one.validUntil && `${t('family.child.valid-until')}: ${day(one.validUntil)}`,
              ]
                .filter(Boolean)
                .join(' · ')}
              aside={<Chip tone={toneOfStanding[one.standing]}>{word('standing', one.standing)}</Chip>}
            >
              {`${one.adultCalled}: ${kinds(one.kindsAllowed.length > 0 ? one.kindsAllowed : one.kindsAsked)}`}
            </Row>
          ))}
        </Rows>
      )}
      {mayWrite && of.adults.length > 0 && (
        <div className="child-buttons">
          <Button size="sm" variant="default" onClick={() => setOpen(true)}>
            {t('family.child.assess')}
          </Button>
        </div>
      )}
      {isOpen && <BeginDialog of={of} onClose={() => setOpen(false)} />}
    </Card>
  )
}

function BeginDialog({ of, onClose }: { of: ChildFile; onClose(): void }) {
  const { t } = useTexts()
  const { choices } = useChildWords()
  const go = useNavigate()
  const prisons = useAnswer(assessmentsApi.prisons, {}).data ?? []
  const parents = of.adults.filter(({ kind }) => kind === 'parent')
  const form = useForm(assessmentsApi.begin, {
    record: `new-${of.id}`,
    initial: {
      ...{ childId: of.id, adultId: parents.length === 1 ? parents[0]!.id : '', prisonId: null },
      ...{ askedOn: of.today, askedBy: '', kindsAsked: [], words: null },
    },
    onDone: ({ id }) => go(`/assessments/${id}`),
  })
  return (
    <Dialog open onClose={onClose} title={t('family.child.assess')}>
      <Form form={form} submitText={t('family.child.assess')} onCancel={onClose}>
        <SelectField
          field={form.field('adultId')}
          label={t('family.child.consent-with')}
          choices={of.adults.map(({ id, called }) => ({ value: id, label: called }))}
        />
        <ChecksField
          field={form.field('kindsAsked')}
          label={t('family.child.kinds-asked')}
          choices={choices(contactKinds, 'kind')}
          columns={2}
        />
        <RadioField
          field={form.field('askedBy')}
          label={t('family.child.asked-by')}
          choices={choices(askedBy, 'asked-by')}
          columns={2}
        />
        <DayField field={form.field('askedOn')} label={t('family.child.asked-on')} />
        <TextArea field={form.field('words')} label={t('family.child.asked-words')} />
        {prisons.length > 0 && (
          <SelectField
            field={form.field('prisonId')}
            label={t('family.child.which-checklist')}
            hint={t('family.child.checklist-house')}
            choices={prisons.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </Form>
    </Dialog>
  )
}

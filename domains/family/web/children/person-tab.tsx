import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Answer,
  Card,
  DayField,
  Dialog,
  type Field,
  FieldFrame,
  Form,
  inputProps,
  NumberField,
  RadioField,
  Row,
  Rows,
  Stack,
  TextField,
  useAnswer,
  useForm,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { childrenApi } from '../../model/children/children-api.ts'
import { admissionAnswers } from '../../model/children/codes.ts'
import { useChildWords } from './child-words.ts'
import { ChildLines } from './children-page.tsx'

/** On a participant's page: the children who have a file here, and what was said of children at admission. */
export default function PersonChildrenTab({ personId }: { personId: string }) {
  const { t, day } = useTexts()
  const may = useMay()
  const { word } = useChildWords()
  const [isOpen, setOpen] = useState(false)
  const answer = useAnswer(childrenApi.ofPerson, { personId })
  return (
    <Answer of={answer}>
      {({ children, admissions }) => (
        <Stack>
          <Card title={t('family.child.title')}>
            {children.length === 0 ? (
              <p className="soft">{t('family.child.of-person-none')}</p>
            ) : (
              <ChildLines of={children} />
            )}
          </Card>
          <Card title={t('family.child.admission')}>
            {admissions.length === 0 ? (
              <p className="soft">{t('family.child.admission-none')}</p>
            ) : (
              <Rows label={t('family.child.admission')}>
                {admissions.map(({ id, admittedOn, asked, childrenCount, ages, caregiver }) => (
                  <Row key={id} detail={[day(admittedOn), caregiver].filter(Boolean).join(' · ')}>
                    {asked === 'yes'
                      ? t('family.child.admission-line', {
                          count: childrenCount ?? 0,
                          ages: ages.length > 0 ? ages.join(', ') : 'none',
                        })
                      : word('asked', asked)}
                  </Row>
                ))}
              </Rows>
            )}
            {may('children:write') && (
              <div className="child-buttons">
                <Button size="sm" variant="default" onClick={() => setOpen(true)}>
                  {t('family.child.admission-add')}
                </Button>
              </div>
            )}
          </Card>
          {isOpen && <AdmissionDialog personId={personId} onClose={() => setOpen(false)} />}
        </Stack>
      )}
    </Answer>
  )
}

function AdmissionDialog({ personId, onClose }: { personId: string; onClose(): void }) {
  const { t } = useTexts()
  const { choices } = useChildWords()
  const form = useForm(childrenApi.recordAdmission, {
    record: `new-${personId}`,
    initial: { personId, admittedOn: '', asked: '', childrenCount: null, ages: [], caregiver: null },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.child.admission-add')}>
      <Form form={form} onCancel={onClose}>
        <DayField field={form.field('admittedOn')} label={t('family.child.admission-day')} />
        <RadioField
          field={form.field('asked')}
          label={t('family.child.admission-asked')}
          choices={choices(admissionAnswers, 'asked')}
          columns={1}
        />
        {form.values.asked === 'yes' && (
          <>
            <NumberField
              field={form.field('childrenCount') as Field<number>}
              label={t('family.child.admission-count')}
            />
            <AgesField field={form.field('ages') as Field<number[]>} />
            <TextField
              field={form.field('caregiver') as Field<string>}
              label={t('family.child.admission-caregiver')}
            />
          </>
        )}
      </Form>
    </Dialog>
  )
}

function AgesField({ field }: { field: Field<number[]> }) {
  const { t } = useTexts()
  const [typed, setTyped] = useState((field.value ?? []).join(', '))
  const read = (text: string) => {
    setTyped(text)
    field.set((text.match(/\d+/g) ?? []).map(Number))
  }
  return (
    <FieldFrame field={field} label={t('family.child.admission-ages')}>
      <input
        {...inputProps(field as Field, null)}
        className="input"
        data-width="half"
        inputMode="numeric"
        value={typed}
        onChange={(event) => read(event.currentTarget.value)}
      />
    </FieldFrame>
  )
}

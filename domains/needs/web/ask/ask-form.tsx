import { useState } from 'react'
import { Card, DayField, Form, RadioField, useForm, useTexts } from '#platform/web/index.ts'
import type { FormPart, NeedsForm } from '../../model/form.ts'
import { type PartAnswer, ways } from '../../model/form-answer.ts'
import { compartmentOf } from '../../model/form-rules.ts'
import { needsFormsApi } from '../../model/forms-api.ts'
import type { PersonNeeds } from '../../model/person-needs.ts'
import type { AnyField } from '../any-field.ts'
import { usePartName } from '../forms/use-part-name.ts'
import { todayHere } from '../words.ts'
import { AskArea } from './ask-area.tsx'
import { AskInstrument } from './ask-instrument.tsx'
import { AskQuestion } from './ask-question.tsx'
import { AskStrengths } from './ask-strengths.tsx'

type Props = { personId: string; form: NeedsForm; ofPerson: PersonNeeds; onDone(): void }

export function AskForm({ personId, form: { versionId, parts }, ofPerson, onDone }: Props) {
  const { t } = useTexts()
  const writable = useWritable(ofPerson)
  const asked = parts.filter((part) => part.kind !== 'instrument' && writable(part))
  const [today] = useState(todayHere)
  const form = useForm(needsFormsApi.give, {
    record: `new-${personId}-${versionId}`,
    initial: {
      ...{ personId, formVersionId: versionId, heldOn: today, how: 'together' as const },
      parts: asked.map(({ id }) => silence(id)),
    },
    onDone,
  })
  const field = form.field as AnyField
  const placeOf = ({ id }: FormPart) =>
    (form.values.parts as PartAnswer[]).findIndex(({ partId }) => partId === id)
  return (
    <Form form={form} submitText={t('needs.ask.save')} onCancel={onDone}>
      <DayField field={form.field('heldOn')} label={t('needs.ask.day')} />
      <RadioField
        field={form.field('how')}
        label={t('needs.ask.how')}
        columns={3}
        choices={ways.map((value) => ({ value, label: t(`needs.how.${value}`) }))}
      />
      {parts.map((part) => (
        <AskPart
          key={part.id}
          {...{ part, personId, ofPerson, field }}
          at={placeOf(part) === -1 ? null : `parts.${placeOf(part)}`}
        />
      ))}
    </Form>
  )
}

const silence = (partId: string): PartAnswer => ({
  ...{ partId, answer: null, needs: [], stepOfPerson: null, stepOfStaff: null },
  ...{ strengths: [], yesNo: null, words: null },
})

/** Which parts are open to the writer; what they may not write, a colleague asks. */
function useWritable({ areas, mayWriteHelp }: PersonNeeds) {
  const byId = new Map(areas.map(({ area }) => [area.id, area]))
  return (part: FormPart): boolean => {
    const compartment = compartmentOf(part, byId)
    if (part.kind === 'area' && !byId.has(part.areaId ?? '')) return false
    if (compartment === 'help') return mayWriteHelp
    return areas.some(({ area, mayWrite }) => area.compartment === compartment && mayWrite)
  }
}

type PartProps = {
  part: FormPart
  at: string | null
  personId: string
  ofPerson: PersonNeeds
  field: AnyField
}

function AskPart({ part, at, personId, ofPerson, field }: PartProps) {
  const { t } = useTexts()
  const partName = usePartName(ofPerson.areas.map(({ area }) => area))
  const area = ofPerson.areas.find((one) => one.area.id === part.areaId)
  if (part.kind === 'area' && !area) return null
  return (
    <Card title={partName(part)}>
      {part.kind === 'instrument' && <AskInstrument personId={personId} instrument={part.instrument} />}
      {part.kind !== 'instrument' && at === null && <p className="soft">{t('needs.ask.closed')}</p>}
      {at !== null && part.kind === 'strengths' && <AskStrengths at={at} field={field} />}
      {at !== null && part.kind === 'question' && <AskQuestion part={part} at={at} field={field} />}
      {at !== null && area && <AskArea part={part} at={at} of={area} field={field} />}
    </Card>
  )
}

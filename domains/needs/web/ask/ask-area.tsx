import { useState } from 'react'
import { RadioField, useTexts } from '#platform/web/index.ts'
import type { FormPart } from '../../model/form.ts'
import { type AreaOfPerson, areaAnswers } from '../../model/person-needs.ts'
import type { AnyField } from '../any-field.ts'
import { StepField } from '../person/distance/step-field.tsx'
import { AskNeeds } from './ask-needs.tsx'

type Props = { part: FormPart; at: string; of: AreaOfPerson; field: AnyField }

/** An area: whether anything is needed, what, and how far the person has come. */
export function AskArea({ part, at, of, field }: Props) {
  const { t } = useTexts()
  const answer = field(`${at}.answer`)
  const ofStaff = field(`${at}.stepOfStaff`)
  const [isStaffShown, showStaff] = useState(false)
  return (
    <div className="need-asked">
      <RadioField
        field={answer}
        label={t('needs.answer.label')}
        choices={areaAnswers.map((value) => ({ value, label: t(`needs.answer.${value}`) }))}
      />
      {part.asksNeeds && <AskNeeds at={at} of={of} field={field} isNeeded={answer.value === 'need'} />}
      {part.asksDistance && (
        <>
          <StepField
            field={field(`${at}.stepOfPerson`)}
            label={t('needs.ask.step-person')}
            area={of.area}
            mayTakeBack
          />
          {isStaffShown || ofStaff.value ? (
            <StepField field={ofStaff} label={t('needs.ask.step-staff')} area={of.area} mayTakeBack />
          ) : (
            <button type="button" className="link-button" onClick={() => showStaff(true)}>
              {t('needs.ask.add-step-staff')}
            </button>
          )}
        </>
      )}
    </div>
  )
}

import { RadioField, TextArea, useTexts } from '#platform/web/index.ts'
import type { FormPart } from '../../model/form.ts'
import type { AnyField } from '../any-field.ts'

const answers = ['yes', 'no', 'not-asked', 'does-not-want-to-say'] as const

type Props = { part: FormPart; at: string; field: AnyField }

/** A question of the centre's own, which stands in the heading: in words or with yes and no; both may stay open. */
export function AskQuestion({ part, at, field }: Props) {
  const { t } = useTexts()
  if (part.answerAs === 'words')
    return <TextArea field={field(`${at}.words`)} label={t('needs.strength.words')} rows={3} />
  return (
    <RadioField
      field={field(`${at}.yesNo`)}
      label={t('needs.answer.label')}
      choices={answers.map((value) => ({ value, label: t(`needs.yes-no.${value}`) }))}
    />
  )
}

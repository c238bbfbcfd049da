import { languageNames, languages } from '#platform/texts/languages.ts'
import { RadioField, TextField, useTexts } from '#platform/web/index.ts'
import { areaCompartments } from '../../model/life-area.ts'
import type { AnyField } from '../any-field.ts'

type Props = {
  at: string
  field: AnyField
}

/** A question of the centre's own, in the languages it needs. */
export function QuestionFields({ at, field }: Props) {
  const { t } = useTexts()
  return (
    <div className="need-question">
      <p className="field-hint">{t('needs.builder.question-hint')}</p>
      {languages.map((language) => (
        <TextField
          key={language}
          field={{ ...field(`${at}.texts.${language}`), required: false }}
          label={t('needs.builder.question-in', { language: languageNames[language] })}
          lang={language}
          autoComplete="off"
        />
      ))}
      <RadioField
        field={{ ...field(`${at}.answerAs`), required: true }}
        label={t('needs.builder.answer-as')}
        choices={[
          { value: 'words', label: t('needs.builder.as-words') },
          { value: 'yes-no', label: t('needs.builder.as-yes-no') },
        ]}
      />
      <RadioField
        field={{ ...field(`${at}.compartment`), required: true }}
        label={t('needs.builder.compartment')}
        columns={3}
        choices={areaCompartments.map((value) => ({ value, label: t(`journal.compartment.${value}`) }))}
      />
    </div>
  )
}

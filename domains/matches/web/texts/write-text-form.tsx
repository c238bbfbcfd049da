import { languageNames, languages } from '#platform/texts/languages.ts'
import { DayField, Form, TextArea, TextField, useForm, useTexts } from '#platform/web/index.ts'
import type { KindText } from '../../model/agreement.ts'
import { agreementsApi } from '../../model/agreements-api.ts'
import { todayHere } from '../words.ts'

/** A new text from a day on, begun with the one that holds; all four languages change together. */
export function WriteTextForm({ before, onClose }: { before: KindText; onClose(): void }) {
  const { t } = useTexts()
  const { kindId, texts } = before
  const form = useForm(agreementsApi.writeText, {
    record: `new-${kindId}`,
    initial: { kindId, texts, validFrom: todayHere(), why: '' },
    onDone: onClose,
  })
  // biome-ignore lint/suspicious/noExplicitAny: the path names a language and a section, which no type can follow
  const field = (path: string) => form.field(path as any) as any
  return (
    <Form form={form} onCancel={onClose}>
      <DayField field={form.field('validFrom')} label={t('matches.texts.from')} />
      <TextField field={form.field('why')} label={t('matches.texts.why')} />
      {languages.map((language) => (
        <fieldset key={language} lang={language} className="match-text-fields">
          <legend>{languageNames[language]}</legend>
          <TextField
            field={field(`texts.${language}.title`)}
            label={t('matches.texts.title')}
            lang={language}
          />
          {texts[language].sections.map(({ heading }, index) => (
            <div key={heading}>
              <TextField
                field={field(`texts.${language}.sections.${index}.heading`)}
                label={t('matches.texts.heading', { number: index + 1 })}
                lang={language}
              />
              <TextArea
                field={field(`texts.${language}.sections.${index}.text`)}
                label={t('matches.texts.section', { number: index + 1 })}
                rows={5}
              />
            </div>
          ))}
        </fieldset>
      ))}
    </Form>
  )
}

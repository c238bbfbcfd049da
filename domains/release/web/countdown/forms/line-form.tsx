import { Button } from '@mantine/core'
import { languageNames, languages } from '#platform/texts/languages.ts'
import {
  CheckField,
  DayField,
  type Field,
  Form,
  NumberField,
  TextField,
  useCommand,
  useForm,
} from '#platform/web/index.ts'
import { countdownApi } from '../../../model/countdown/countdown-api.ts'
import type { GuaranteeTemplate } from '../../../model/countdown/template.ts'
import { useCountdownWords } from '../words.ts'

type LineProps = { line: GuaranteeTemplate | null; unitId: string | null; today: string; onClose(): void }

const inEach = (words: Record<string, string> | null | undefined) => ({
  ...{ en: words?.en ?? '', nb: words?.nb ?? '', bg: words?.bg ?? '', ro: words?.ro ?? '' },
})

/** A line as the house says it, from a day on; what held before stays readable. */
export function LineForm({ line, unitId, today, onClose }: LineProps) {
  const { t } = useCountdownWords()
  const end = useCommand(countdownApi.endLine)
  const form = useForm(countdownApi.sayLine, {
    record: line === null ? 'new' : `new-${line.id}`,
    draft: false,
    initial: {
      ...{ unitId, code: line?.code ?? `own-${today}`, leftOut: line?.leftOut ?? false, validFrom: today },
      ...{ names: inEach(line?.names), agency: inEach(line?.agency) },
      ...{ dueOffset: line?.dueOffset ?? -30, shortOffset: line?.shortOffset ?? null },
      source: line === null || line.country !== null ? '' : line.source,
    },
    onDone: onClose,
  })
  const isOwn = line !== null && line.country === null
  return (
    <Form
      form={form}
      onCancel={onClose}
      submitText={t('release.settings.say')}
      more={
        isOwn && (
          <Button
            variant="subtle"
            loading={end.pending}
            onClick={async () => {
              if ('output' in (await end.run({ id: line.id, validTo: today }))) onClose()
            }}
          >
            {t('release.settings.end')}
          </Button>
        )
      }
    >
      <CheckField field={form.field('leftOut')} label={t('release.settings.leave-out')} />
      <InEachLanguage form={form} at="names" legend={t('release.settings.names')} />
      <InEachLanguage form={form} at="agency" legend={t('release.settings.agencies')} />
      <NumberField
        field={form.field('dueOffset')}
        label={t('release.item.due-offset')}
        hint={t('release.item.due-offset-hint')}
      />
      <NumberField
        field={form.field('shortOffset') as Field<number>}
        label={t('release.settings.short-offset')}
        hint={t('release.settings.short-offset-hint')}
      />
      <DayField field={form.field('validFrom')} label={t('release.settings.from')} />
      <TextField
        field={form.field('source')}
        label={t('release.settings.source')}
        hint={t('release.settings.source-hint')}
      />
    </Form>
  )
}

type EachProps = { form: { field: unknown }; at: 'names' | 'agency'; legend: string }

function InEachLanguage({ form, at, legend }: EachProps) {
  const field = form.field as (path: string) => Field<string>
  return (
    <fieldset className="in-each-language">
      <legend className="field-label">{legend}</legend>
      {languages.map((language) => (
        <TextField
          key={language}
          field={{ ...field(`${at}.${language}`), required: true }}
          label={languageNames[language]}
          lang={language}
          autoComplete="off"
        />
      ))}
    </fieldset>
  )
}

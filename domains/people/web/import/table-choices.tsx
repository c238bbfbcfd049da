import { useId } from 'react'
import { delimiters, textEncodings } from '#platform/sheets/workbook.ts'
import type { TextKey } from '#platform/texts/text.ts'
import { Card, Notice, useTexts } from '#platform/web/index.ts'
import type { ImportPreview } from '../../model/import-api.ts'
import { releaseDateKinds } from '../../model/release-dates.ts'
import { type useChange, useSaid } from './use-import.ts'

export type Changing = { preview: ImportPreview; change: ReturnType<typeof useChange>['change'] }

const delimiterTexts = { ';': 'semicolon', '\t': 'tab', ',': 'comma' } as const

/** Where there is something to choose about the file as a whole: sheet, letters, what "release date" means. */
export function TableChoices({ preview, change }: Changing) {
  const { t } = useTexts()
  const { sheets, sheet, text, columns, releaseKind } = preview
  const shown = sheets
    .map((one, at) => ({ ...one, at }))
    .filter(({ hidden, rows, at }) => at === sheet || (!hidden && rows > 0))
  const hasPlainDate = columns.some(({ field }) => field === 'releaseDate')
  const formulas = sheets[sheet]?.formulasWithoutValue ?? 0
  if (shown.length < 2 && !text && !hasPlainDate && formulas === 0) return null
  return (
    <Card title={t('import.choices.title')}>
      <div className="stack">
        {text && !text.certain && (
          <Notice tone="lamp">
            <p>{t('import.letters-guessed')}</p>
          </Notice>
        )}
        <div className="import-choices">
          {shown.length > 1 && (
            <Choice
              label={t('import.sheet')}
              value={String(sheet)}
              options={shown.map(({ name, rows, at }) => [
                String(at),
                t('import.sheet-rows', { name, rows }),
              ])}
              choose={(value) => change({ sheet: Number(value) })}
            />
          )}
          {text && (
            <>
              <Choice
                label={t('import.letters')}
                hint={t('import.letters-hint')}
                value={text.encoding}
                options={textEncodings.map((one) => [one, t(`import.encoding.${one}` as TextKey)])}
                choose={(encoding) => change({ encoding })}
              />
              <Choice
                label={t('import.divided-by')}
                value={text.delimiter}
                options={delimiters.map((one) => [one, t(`import.delimiter.${delimiterTexts[one]}`)])}
                choose={(delimiter) => change({ delimiter })}
              />
            </>
          )}
          {hasPlainDate && (
            <Choice
              label={t('import.release-kind')}
              hint={t('import.release-kind-hint')}
              value={releaseKind}
              options={releaseDateKinds.map((one) => [one, t(`people.release-kind.${one}`)])}
              choose={(kind) => change({ releaseKind: kind })}
            />
          )}
        </div>
        {formulas > 0 && <p className="soft">{t('import.formulas', { count: formulas })}</p>}
      </div>
    </Card>
  )
}

type ChoiceProps<Value extends string> = {
  label: string
  hint?: string
  value: Value
  options: [Value, string][]
  choose(value: Value): unknown
}

function Choice<Value extends string>({ label, hint, value, options, choose }: ChoiceProps<Value>) {
  const id = useId()
  const [shown, chosen] = useSaid(value, choose)
  return (
    <div className="import-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        aria-describedby={hint ? `${id}-hint` : undefined}
        value={shown}
        onChange={(event) => chosen(event.currentTarget.value as Value)}
      >
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
      {hint && (
        <div className="field-hint small" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  )
}

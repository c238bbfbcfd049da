import { useTexts } from '#platform/web/index.ts'
import { type ImportField, importFields } from '../../model/import/fields.ts'
import type { ImportColumn, ImportPreview } from '../../model/import-api.ts'
import type { Changing } from './table-choices.tsx'
import { useSaid } from './use-import.ts'

const groups = {
  name: ['fullName', 'familyFirst', 'given', 'fathersName', 'family', 'called'],
  birth: ['birthDate', 'birthYear'],
  custody: ['prison', 'wing', 'status'],
  release: [
    'releaseDate',
    'releaseConfirmed',
    'releaseConditional',
    'releaseEm',
    'releaseFullTerm',
    'releaseKind',
  ],
  reach: ['languages', 'interpreter', 'phone', 'email', 'contact'],
  work: ['responsible', 'unit', 'note'],
} as const satisfies Record<string, ImportField[]>

const groupNames = Object.keys(groups) as (keyof typeof groups)[]
const isField = (value: string): value is ImportField => (importFields as readonly string[]).includes(value)

/** Every column with what it is taken for; those that are not kept say so, and why. */
export function ColumnList({ preview, change }: Changing) {
  const { t } = useTexts()
  const used = preview.columns.filter(
    (column) => column.header !== '' || examplesOf(preview, column).length > 0,
  )
  return (
    <ul className="import-columns" aria-label={t('import.columns.title')}>
      {used.map((column) => (
        <Column
          key={column.column}
          column={column}
          examples={examplesOf(preview, column)}
          choose={(field) => change({ columns: [{ column: column.column, field }] })}
        />
      ))}
    </ul>
  )
}

type ColumnProps = { column: ImportColumn; examples: string[]; choose(field: ImportField | null): unknown }

function Column({ column: { letter, header, field, sensitive }, examples, choose }: ColumnProps) {
  const { t } = useTexts()
  const [shown, chosen] = useSaid(field, choose)
  const name = header || t('import.column.without-name', { letter })
  return (
    <li className="import-column" data-kept={field !== null}>
      <div>
        <div className="import-column-name">
          <span className="import-column-letter" aria-hidden>
            {letter}
          </span>
          {name}
        </div>
        {sensitive && field === null ? (
          <div className="import-examples small">
            <span aria-hidden>◆ </span>
            {t(`import.sensitive.${sensitive}`)}
          </div>
        ) : (
          <div className="import-examples soft small">{examples.join(' · ')}</div>
        )}
      </div>
      <select
        className="input"
        aria-label={t('import.column.taken-for', { name })}
        value={shown ?? ''}
        onChange={({ currentTarget: { value } }) => chosen(isField(value) ? value : null)}
      >
        <option value="">{t('import.column.not-kept')}</option>
        {groupNames.map((group) => (
          <optgroup key={group} label={t(`import.group.${group}`)}>
            {groups[group].map((one) => (
              <option key={one} value={one}>
                {t(`import.field.${one}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </li>
  )
}

const mostExamples = 3

function examplesOf({ top, headerRows }: ImportPreview, { column }: ImportColumn): string[] {
  const last = Math.max(0, ...headerRows)
  const cells = top.filter(({ row }) => row > last).map(({ cells: of }) => of[column] ?? '')
  return [...new Set(cells.filter((cell) => cell.trim() !== ''))].slice(0, mostExamples)
}

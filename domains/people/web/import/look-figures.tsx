import { useTexts } from '#platform/web/index.ts'
import type { ImportPreview } from '../../model/import-api.ts'

/** The list in five numbers. */
export function LookFigures({ counts }: { counts: ImportPreview['counts'] }) {
  const { t, number } = useTexts()
  const figures = [
    { key: 'new', count: counts.new },
    { key: 'same', count: counts.same },
    { key: 'undecided', count: counts.undecided, tone: 'beacon' },
    { key: 'left-out', count: counts.rows['left-out'] },
    { key: 'values', count: counts.valuesLeftOut },
  ] as const
  return (
    <dl className="import-figures">
      {figures.map(({ key, count, ...more }) => (
        <div
          key={key}
          className="import-figure"
          data-zero={count === 0}
          data-tone={'tone' in more && count > 0 ? more.tone : undefined}
        >
          <dt>{t(`import.figure.${key}`, { count })}</dt>
          <dd>{number(count)}</dd>
        </div>
      ))}
    </dl>
  )
}

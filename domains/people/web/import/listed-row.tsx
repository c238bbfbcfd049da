import { useTexts } from '#platform/web/index.ts'
import type { PreviewedRow } from '../../model/import-api.ts'
import { ListedPerson } from './listed-person.tsx'
import { Problem } from './problems.tsx'
import { Says } from './says.tsx'
import type { useChange } from './use-import.ts'

type RowProps = { row: PreviewedRow; change: ReturnType<typeof useChange>['change'] }

/** One row of the list: whom it holds, what is wrong with it, what happens to it, and what one can say about it. */
export function ListedRow({
  row: { row, leftOut, offeredAsTwo, asOne, people, problems },
  change,
}: RowProps) {
  const { t } = useTexts()
  const key = String(row)
  const say = (choice: 'as-two' | 'as-one' | 'leave-out' | 'keep') =>
    change({ decisions: [{ key, choice: choice === 'keep' ? null : choice, sameAs: null }] })
  const withChoice = people.length > 0
  const plain = withChoice && !offeredAsTwo && people.every(({ twins }) => twins.length === 0)
  const leaveOrTake = t(leftOut ? 'import.take-along' : 'import.say.leave-out')
  return (
    <li className="import-row" data-out={leftOut !== null}>
      <h2 className="import-row-number">{t('import.row', { row })}</h2>
      <div className="import-row-body">
        {leftOut && leftOut !== 'decided' && (
          <p className="soft">{t('import.row-left-out', { why: t(`import.left-out.${leftOut}`) })}</p>
        )}
        {people.map((person) => (
          <ListedPerson
            key={person.key}
            person={person}
            aside={
              plain && (
                <button
                  type="button"
                  className="link-button"
                  aria-label={`${leaveOrTake}: ${t('import.row', { row })}`}
                  onClick={() => void say(leftOut ? 'keep' : 'leave-out')}
                >
                  {leaveOrTake}
                </button>
              )
            }
            decide={(choice, sameAs) => change({ decisions: [{ key: person.key, choice, sameAs }] })}
          />
        ))}
        {problems.length > 0 && (
          <ul className="import-problems">
            {problems.map((problem) => (
              <Problem key={`${problem.column} ${problem.code} ${problem.values.value}`} problem={problem} />
            ))}
          </ul>
        )}
        {withChoice && offeredAsTwo && (
          <Says
            legend={t('import.two.question')}
            name={`two-${row}`}
            value={leftOut === 'decided' ? 'leave-out' : asOne ? 'as-one' : 'as-two'}
            options={[
              ['as-two', t('import.two.as-two', { count: Math.max(2, asOne ? 2 : people.length) })],
              ['as-one', t('import.two.as-one')],
              ['leave-out', t('import.say.leave-out')],
            ]}
            say={say}
          />
        )}
      </div>
    </li>
  )
}

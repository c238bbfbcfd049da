import { ErrorState, useCommand, useTexts } from '#platform/web/index.ts'
import type { HouseValue, HouseValueKey } from '../../model/house-value.ts'
import { organisationApi } from '../../model/organisation-api.ts'
import { useKeepsHouse, useUnitName } from '../use-units.ts'
import { valueText } from './value-words.ts'

type Props = { of: HouseValueKey; said: HouseValue[]; today: string }

/** What was ever said of a number, the latest first; what does not hold yet can be taken back. */
export function SaidValues({ of: key, said, today }: Props) {
  const { t } = useTexts()
  if (said.length === 0) return null
  const ahead = said.filter(({ validFrom }) => validFrom > today)
  const held = said.filter(({ validFrom }) => validFrom <= today)
  return (
    <>
      {ahead.map((one) => (
        <Said key={one.id} of={key} one={one} isAhead />
      ))}
      {held.length > 0 && (
        <details className="house-value-said">
          <summary>{t('house-values.said', { count: held.length })}</summary>
          {held.map((one) => (
            <Said key={one.id} of={key} one={one} />
          ))}
        </details>
      )}
    </>
  )
}

function Said({ of: key, one, isAhead = false }: { of: HouseValueKey; one: HouseValue; isAhead?: boolean }) {
  const texts = useTexts()
  const { t, day } = texts
  const unitName = useUnitName()
  const keeps = useKeepsHouse()
  const { run, pending, problem } = useCommand(organisationApi.takeBackHouseValue)
  const values = {
    value: valueText(texts, key, one.value),
    day: day(one.validFrom, 'short'),
    unit: one.unitId ? unitName(one.unitId) : t('unit.all'),
    why: one.why,
  }
  return (
    <div>
      {t('house-values.said-one', values)}{' '}
      {isAhead && keeps(one.unitId) && (
        <button
          type="button"
          className="link-button"
          aria-disabled={pending}
          onClick={() => void run({ id: one.id })}
        >
          {t('house-values.take-back')}
        </button>
      )}
      {problem && <ErrorState error={problem} />}
    </div>
  )
}

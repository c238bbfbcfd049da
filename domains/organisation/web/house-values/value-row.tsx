import { Button } from '@mantine/core'
import { Chip, Row, useMay, useTexts } from '#platform/web/index.ts'
import { type HouseValue, type HouseValueKey, houseValueOn } from '../../model/house-value.ts'
import { useUnitName } from '../use-units.ts'
import { SaidValues } from './said-values.tsx'
import { meaningOfValue, nameOfValue, valueText } from './value-words.ts'
import '../house.css'

type Props = { of: HouseValueKey; said: HouseValue[]; onChange(): void }

/** One number: what it is for, what holds today, in which units it differs, and everything that was said about it. */
export function ValueRow({ of: key, said, onChange }: Props) {
  const texts = useTexts()
  const { t } = texts
  const may = useMay()
  const unitName = useUnitName()
  const today = Temporal.Now.plainDateISO().toString()
  const value = houseValueOn(said, key, { unitId: null, day: today })
  const isProposal = !said.some(({ unitId, validFrom }) => unitId === null && validFrom <= today)
  const units = [
    ...new Set(said.flatMap(({ unitId, validFrom }) => (validFrom <= today ? (unitId ?? []) : []))),
  ]
  const name = t(nameOfValue(key))
  return (
    <Row
      detail={
        <>
          <div>{t(meaningOfValue(key))}</div>
          {units.map((unitId) => (
            <div key={unitId}>
              {t('house-values.in-unit', {
                unit: unitName(unitId),
                value: valueText(texts, key, houseValueOn(said, key, { unitId, day: today })),
              })}
            </div>
          ))}
          <SaidValues of={key} said={said} today={today} />
        </>
      }
      aside={
        <>
          <b className="num">{valueText(texts, key, value)}</b>
          {isProposal && <Chip>{t('house-values.proposal')}</Chip>}
          {may('organisation:write') && (
            <Button
              size="sm"
              variant="default"
              aria-label={t('house.change-of', { name })}
              onClick={onChange}
            >
              {t('house.change')}
            </Button>
          )}
        </>
      }
    >
      {name}
    </Row>
  )
}

import type { TextKey } from '#platform/texts/text.ts'
import type { Texts } from '#platform/web/index.ts'
import { type HouseValueKey, houseValueMeanings } from '../../model/house-value.ts'

export const nameOfValue = (key: HouseValueKey): TextKey => `house-value.${key}` as TextKey
export const meaningOfValue = (key: HouseValueKey): TextKey => `house-value-means.${key}` as TextKey

/** "14 days", "yes", "1,750 hours". */
export function valueText({ t, number }: Texts, key: HouseValueKey, value: number): string {
  const { unit } = houseValueMeanings[key]
  if (unit === 'yes-no') return t(value === 0 ? 'form.no' : 'form.yes')
  if (unit === 'count' || unit === 'money') return number(value)
  return t(`house-value-unit.${unit}`, { count: value })
}

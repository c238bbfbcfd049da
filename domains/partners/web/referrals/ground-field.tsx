import { type DataGroup, legalGroundsApi, legalGroundTitle } from '#domains/grounds/model/index.ts'
import { type Field, SelectField, useAnswer, useTexts } from '#platform/web/index.ts'

/** The rule of law by which this is told; left open, it is told because the person agreed. Rules that do not cover it are not offered. */
export function GroundField({ field, dataGroup }: { field: Field<string>; dataGroup: DataGroup }) {
  const { t, language } = useTexts()
  const { data } = useAnswer(legalGroundsApi.list, {})
  const rules = (data?.grounds ?? []).filter(
    ({ purposes, dataGroups, recipientTypes, validFrom, validTo }) =>
      purposes.includes('share-with-agency') &&
      dataGroups.includes(dataGroup) &&
      recipientTypes.length > 0 &&
      validFrom <= (data?.today ?? '') &&
      (validTo === null || validTo >= (data?.today ?? '')),
  )
  if (rules.length === 0 && !field.value) return null
  return (
    <SelectField
      field={field}
      label={t('partners.referral.ground')}
      hint={t('partners.referral.ground-hint')}
      choices={rules.map((rule) => ({ value: rule.id, label: legalGroundTitle(rule, language) }))}
    />
  )
}

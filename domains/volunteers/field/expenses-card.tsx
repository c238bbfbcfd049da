import { Link } from 'react-router'
import { FieldCard, useKept } from '#platform/field/index.ts'
import { localeOf } from '#platform/texts/languages.ts'
import type { TextKey } from '#platform/texts/text.ts'
import { useTexts } from '#platform/web/texts.tsx'
import { careApi, moneyText } from '../model/index.ts'

const shown = 5

export default function ExpensesCard() {
  const { t, day, language } = useTexts()
  const { data } = useKept(careApi.myExpenses, {})
  return (
    <FieldCard title={t('volunteers.field.expenses')}>
      <ul className="field-list">
        {data?.expenses.slice(0, shown).map((one) => (
          <li key={one.id}>
            <b>{moneyText(one.amount, one.currency, localeOf(language))}</b> {day(one.day)},{' '}
            {t(`care.expenses.kind.${one.kind}` as TextKey)}
            <br />
            <span className="soft">
              {t(`care.expenses.state.${one.state}` as TextKey)}
              {one.refusal && `: ${t(`care.expenses.refusal.${one.refusal}` as TextKey)}`}
            </span>
          </li>
        ))}
      </ul>
      <Link className="field-quiet-button" to="/expense">
        {t('volunteers.field.expense-new')}
      </Link>
    </FieldCard>
  )
}

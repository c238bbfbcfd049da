import { Chip, type Tone, useTexts } from '#platform/web/index.ts'
import type { Expense, ExpenseState } from '../../model/care-expenses.ts'
import { moneyIn } from './care-words.ts'

const tones: Record<ExpenseState, Tone> = {
  ...{ filed: 'lamp', approved: 'fjord', refused: 'plain', withdrawn: 'plain', paid: 'moss' },
}

export function ExpenseChip({ state }: { state: ExpenseState }) {
  const { t } = useTexts()
  return <Chip tone={tones[state]}>{t(`care.expenses.state.${state}`)}</Chip>
}

/** What an expense was for, when, and why it was refused. */
export function ExpenseDetail({ expense }: { expense: Expense }) {
  const { t, day } = useTexts()
  const { kind, day: when, km, words, refusal, refusalWords, hasReceipt } = expense
  const parts = [
    t(`care.expenses.kind.${kind}`),
    day(when, 'near'),
    km !== null && t('care.expenses.km-are', { km }),
    !hasReceipt && t('care.expenses.no-receipt'),
  ].filter(Boolean)
  return (
    <>
      <div>{parts.join(' · ')}</div>
      {words && <div className="care-words">{words}</div>}
      {refusal && (
        <div className="care-words">
          {[t(`care.expenses.refusal.${refusal}`), refusalWords].filter(Boolean).join(': ')}
        </div>
      )}
    </>
  )
}

export function useMoney() {
  const texts = useTexts()
  return ({ amount, currency }: { amount: number; currency: string }) => moneyIn(amount, currency, texts)
}

import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Input, KeptAnswer, MainButton, OneOf, Screen, Trouble, useKept } from '#platform/field/index.ts'
import type { TextKey } from '#platform/texts/text.ts'
import { useCommand } from '#platform/web/calls/use-command.ts'
import { useTexts } from '#platform/web/texts.tsx'
import { careApi, type ExpenseKind, expenseKinds, minorPerMajor } from '../model/index.ts'

/** What was paid on the way, with a photo of the receipt. */
export default function ExpensePage() {
  const { t } = useTexts()
  const kept = useKept(careApi.myExpenses, {})
  return (
    <Screen title={t('volunteers.field.expense-new')} back="/self">
      <KeptAnswer of={kept}>
        {({ currency, cap }) => <ExpenseForm currency={currency} cap={cap} />}
      </KeptAnswer>
    </Screen>
  )
}

function ExpenseForm({ currency, cap }: { currency: string; cap: number }) {
  const { t, number } = useTexts()
  const go = useNavigate()
  const filing = useCommand(careApi.fileMyExpense)
  const adding = useCommand(careApi.addMyReceipt)
  const today = Temporal.Now.plainDateISO().toString()
  const [kind, setKind] = useState<ExpenseKind>('public-transport')
  const [amount, setAmount] = useState('')
  const [km, setKm] = useState('')
  const [day, setDay] = useState(today)
  const [receipt, setReceipt] = useState<File | null>(null)
  const [filed, setFiled] = useState<string | null>(null)

  const sum = Math.round(Number(amount.replace(',', '.')) * minorPerMajor(currency))
  const way = Number(km.replace(',', '.'))
  const file = async () => {
    // Filed already and only the photo was refused: then only the photo is sent again.
    let id = filed
    if (id === null) {
      const input = {
        day,
        kind,
        amount: sum,
        km: kind === 'car' && way > 0 ? way : null,
        meetingId: null,
        words: null,
      }
      const answer = await filing.run(input)
      if (!('output' in answer)) return
      id = answer.output.id
      setFiled(id)
    }
    if (receipt && 'problem' in (await adding.run({ id }, { file: receipt }))) return
    void go('/self', { replace: true })
  }
  return (
    <>
      <OneOf<ExpenseKind>
        label={t('volunteers.field.expense-what')}
        taps={expenseKinds.map((one) => ({ value: one, label: t(`care.expenses.kind.${one}` as TextKey) }))}
        value={kind}
        onChoose={setKind}
      />
      <div className="field-pair">
        <Input
          label={t('volunteers.field.expense-amount', { currency })}
          inputMode="decimal"
          value={amount}
          onChange={setAmount}
        />
        <Input
          label={t('volunteers.field.expense-day')}
          type="date"
          max={today}
          value={day}
          onChange={(said) => setDay(said || today)}
        />
      </div>
      {kind === 'car' && (
        <Input label={t('volunteers.field.expense-km')} inputMode="decimal" value={km} onChange={setKm} />
      )}
      <label>
        {t('volunteers.field.expense-receipt')}
        <input
          className="field-input"
          type="file"
          accept="image/jpeg,image/png,application/pdf"
          onChange={({ target }) => setReceipt(target.files?.[0] ?? null)}
        />
      </label>
      <p className="soft small">{t('volunteers.field.expense-cap', { cap: number(cap), currency })}</p>
      {filing.problem && <Trouble problem={filing.problem} />}
      {adding.problem && <Trouble problem={adding.problem} />}
      <MainButton disabled={filing.pending || adding.pending || !(sum > 0)} onClick={() => void file()}>
        {t('volunteers.field.expense-send')}
      </MainButton>
    </>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Card,
  DayField,
  Dialog,
  EmptyState,
  Form,
  NumberField,
  Row,
  Rows,
  SelectField,
  TextField,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { type Care, careApi } from '../../model/care-api.ts'
import { minorPerMajor } from '../../model/care-currency.ts'
import { expenseKinds } from '../../model/care-expenses.ts'
import { ExpenseChip, ExpenseDetail, useMoney } from './expense-words.tsx'
import { MoneyField } from './money-field.tsx'
import { AddReceipt } from './receipt.tsx'

const shown = 8

/** The expenses of one volunteer; a coordinator files them for somebody without a phone. */
export function OwnExpensesCard({ care }: { care: Care }) {
  const { t } = useTexts()
  const money = useMoney()
  const [filing, setFiling] = useState(false)
  return (
    <Card title={t('care.expenses.title')}>
      {care.expenses.length === 0 ? (
        <EmptyState title={t('care.expenses.none-own.title')} text={t('care.expenses.none.text')} />
      ) : (
        <Rows label={t('care.expenses.title')}>
          {care.expenses.slice(0, shown).map((expense) => (
            <Row
              key={expense.id}
              detail={
                <>
                  <ExpenseDetail expense={expense} />
                  {expense.state === 'filed' && !expense.hasReceipt && (
                    <div className="care-buttons">
                      <AddReceipt id={expense.id} />
                    </div>
                  )}
                </>
              }
              aside={<ExpenseChip state={expense.state} />}
            >
              <b className="num">{money(expense)}</b>
            </Row>
          ))}
        </Rows>
      )}
      <div className="care-buttons">
        <Button variant="default" onClick={() => setFiling(true)}>
          {t('care.expenses.file')}
        </Button>
      </div>
      {filing && <FileExpense care={care} onClose={() => setFiling(false)} />}
    </Card>
  )
}

function FileExpense({ care, onClose }: { care: Care; onClose(): void }) {
  const { t } = useTexts()
  const money = useMoney()
  const { volunteer, today, currency, cap } = care
  const form = useForm(careApi.fileExpense, {
    record: `new-${volunteer.id}`,
    initial: {
      ...{
        volunteerId: volunteer.id,
        day: today,
        kind: '',
        amount: '',
        km: null,
        meetingId: null,
        words: null,
      },
    },
    onDone: onClose,
  })
  const kinds = expenseKinds.map((kind) => ({ value: kind, label: t(`care.expenses.kind.${kind}`) }))
  const most = money({ amount: cap * minorPerMajor(currency), currency })
  return (
    <Dialog open onClose={onClose} title={t('care.expenses.file')}>
      <Form form={form} submitText={t('care.expenses.save')} onCancel={onClose}>
        <p className="soft">{t('care.expenses.cap', { cap: most })}</p>
        <SelectField field={form.field('kind')} label={t('care.expenses.kind')} choices={kinds} />
        <MoneyField field={form.field('amount')} label={t('care.expenses.amount')} currency={currency} />
        {form.values.kind === 'car' && (
          <NumberField
            field={form.field('km')}
            label={t('care.expenses.km')}
            hint={t('care.expenses.km-hint')}
          />
        )}
        <DayField field={form.field('day')} label={t('care.expenses.day')} />
        <TextField field={form.field('words')} label={t('care.expenses.words')} />
      </Form>
    </Dialog>
  )
}

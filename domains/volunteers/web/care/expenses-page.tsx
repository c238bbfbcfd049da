import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import {
  Answer,
  Card,
  Dialog,
  EmptyState,
  ErrorState,
  Form,
  Page,
  RadioField,
  Row,
  Rows,
  TextField,
  useAnswer,
  useCommand,
  useForm,
  useTexts,
  Views,
} from '#platform/web/index.ts'
import { careApi } from '../../model/care-api.ts'
import { type ExpenseOfVolunteer, expenseRefusals } from '../../model/care-expenses.ts'
import './care.css'
import { ExpenseChip, ExpenseDetail, useMoney } from './expense-words.tsx'
import { ReceiptDialog } from './receipt.tsx'

const views = ['filed', 'decided'] as const
const addressOf = (view: (typeof views)[number]) =>
  view === 'filed' ? '/expenses' : `/expenses?view=${view}`

/** Expenses that wait for an answer; those that have one are a view away. */
export default function ExpensesPage() {
  const { t } = useTexts()
  const [params] = useSearchParams()
  const view = views.find((name) => name === params.get('view')) ?? 'filed'
  const answer = useAnswer(careApi.expenses, { state: view })
  return (
    <Page title={t('care.expenses.title')} subtitle={t('care.expenses.subtitle')} width="text">
      <Views
        label={t('care.expenses.view')}
        shown={addressOf(view)}
        of={views.map((name) => ({ to: addressOf(name), text: t(`care.expenses.view.${name}`) }))}
      />
      <Card>
        <Answer of={answer}>
          {(expenses) =>
            expenses.length === 0 ? (
              <EmptyState title={t('care.expenses.none.title')} text={t('care.expenses.none.text')} />
            ) : (
              <Rows label={t('care.expenses.title')}>
                {expenses.map((expense) => (
                  <ExpenseRow key={expense.id} expense={expense} />
                ))}
              </Rows>
            )
          }
        </Answer>
      </Card>
    </Page>
  )
}

function ExpenseRow({ expense }: { expense: ExpenseOfVolunteer }) {
  const { t, day } = useTexts()
  const money = useMoney()
  const [shown, setShown] = useState<'receipt' | 'refuse' | null>(null)
  const close = () => setShown(null)
  const { id, volunteer, state, hasReceipt } = expense
  const title = t('care.expenses.receipt-of', { name: volunteer.name, day: day(expense.day, 'near') })
  return (
    <Row
      detail={
        <>
          <ExpenseDetail expense={expense} />
          {hasReceipt && (
            <button
              type="button"
              className="link-button"
              aria-label={title}
              onClick={() => setShown('receipt')}
            >
              {t('care.expenses.receipt')}
            </button>
          )}
          {shown === 'receipt' && <ReceiptDialog id={id} title={title} onClose={close} />}
          {shown === 'refuse' && <Refuse expense={expense} onClose={close} />}
        </>
      }
      aside={
        state === 'filed' ? (
          <Decide expense={expense} onRefuse={() => setShown('refuse')} />
        ) : (
          <ExpenseChip state={state} />
        )
      }
    >
      <b className="num">{money(expense)}</b>{' '}
      <Link to={`/volunteers/${volunteer.id}?tab=care`}>{volunteer.name}</Link>
    </Row>
  )
}

function Decide({ expense, onRefuse }: { expense: ExpenseOfVolunteer; onRefuse(): void }) {
  const { t } = useTexts()
  const amount = useMoney()(expense)
  const { run, pending, problem } = useCommand(careApi.approveExpense)
  const { id, version, volunteer } = expense
  return (
    <>
      <Button
        size="sm"
        loading={pending}
        aria-label={t('care.expenses.approve-of', { amount, name: volunteer.name })}
        onClick={() => void run({ id, version })}
      >
        {t('care.expenses.approve')}
      </Button>
      <Button
        size="sm"
        variant="default"
        aria-label={t('care.expenses.refuse-of', { amount, name: volunteer.name })}
        onClick={onRefuse}
      >
        {t('care.expenses.refuse')}
      </Button>
      {problem && <ErrorState error={problem} />}
    </>
  )
}

function Refuse({ expense, onClose }: { expense: ExpenseOfVolunteer; onClose(): void }) {
  const { t } = useTexts()
  const money = useMoney()
  const { id, version, volunteer } = expense
  const form = useForm(careApi.refuseExpense, {
    record: id,
    initial: { id, version, refusal: '', refusalWords: null },
    onDone: onClose,
  })
  const choices = expenseRefusals.map((why) => ({ value: why, label: t(`care.expenses.refusal.${why}`) }))
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('care.expenses.refuse-of', { amount: money(expense), name: volunteer.name })}
    >
      <Form form={form} submitText={t('care.expenses.refuse')} onCancel={onClose} grave>
        <RadioField field={form.field('refusal')} label={t('care.expenses.refuse-why')} choices={choices} />
        <TextField field={form.field('refusalWords')} label={t('care.expenses.refuse-words')} />
      </Form>
    </Dialog>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import {
  Answer,
  Card,
  DayField,
  Dialog,
  download,
  EmptyState,
  ErrorState,
  Form,
  Page,
  useAnswer,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { careApi, type ListFormat } from '../../model/care-api.ts'
import type { Payment } from '../../model/care-expenses.ts'
import './care.css'
import { useMoney } from './expense-words.tsx'

/** What is to be paid to whom; the list to take along; and marking it as paid. Earlier payments stay to be read. */
export default function PaymentsPage() {
  const { t, day } = useTexts()
  const [params, setParams] = useSearchParams()
  const paidOn = params.get('day') ?? undefined
  const answer = useAnswer(careApi.payments, paidOn === undefined ? {} : { paidOn }, { keepLast: true })
  const paidDays = answer.data?.paidDays ?? []
  return (
    <Page title={t('care.payments.title')} subtitle={t('care.payments.subtitle')}>
      {paidDays.length > 0 && (
        <select
          className="input no-print"
          data-width="half"
          aria-label={t('care.payments.which')}
          value={paidOn ?? ''}
          onChange={({ currentTarget: { value } }) => setParams(value === '' ? {} : { day: value })}
        >
          <option value="">{t('care.payments.waiting')}</option>
          {paidDays.map((one) => (
            <option key={one} value={one}>
              {t('care.payments.day', { day: day(one, 'long') })}
            </option>
          ))}
        </select>
      )}
      <Card>
        <Answer of={answer}>
          {({ payments }) =>
            payments.length === 0 ? (
              <EmptyState title={t('care.payments.none')} text={t('care.payments.none-text')} />
            ) : (
              <Payments of={payments} paidOn={paidOn} />
            )
          }
        </Answer>
      </Card>
    </Page>
  )
}

function Payments({ of, paidOn }: { of: Payment[]; paidOn: string | undefined }) {
  const { t, day } = useTexts()
  const money = useMoney()
  const [paying, setPaying] = useState(false)
  const currency = of[0]!.currency
  const sum = money({ amount: of.reduce((all, { amount }) => all + amount, 0), currency })
  const today = Temporal.Now.plainDateISO().toString()
  return (
    <>
      <p className="care-after">
        {t(paidOn ? 'care.payments.paid-on' : 'care.payments.to-pay', {
          day: day(paidOn ?? today, 'long'),
          sum,
        })}
      </p>
      <table className="table">
        <caption className="sr-only">{t('care.payments.title')}</caption>
        <thead>
          <tr>
            {(['volunteer', 'unit', 'count', 'span'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`care.payments.column.${name}`)}
              </th>
            ))}
            <th scope="col" className="care-amount">
              {t('care.payments.column.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {of.map((payment) => (
            <PaymentRow key={`${payment.volunteer.id} ${payment.currency}`} payment={payment} />
          ))}
        </tbody>
      </table>
      <div className="care-buttons no-print">
        {paidOn === undefined && <Button onClick={() => setPaying(true)}>{t('care.payments.mark')}</Button>}
        <Downloads paidOn={paidOn} />
      </div>
      {paying && <MarkAsPaid of={of} sum={sum} today={today} onClose={() => setPaying(false)} />}
    </>
  )
}

function PaymentRow({ payment }: { payment: Payment }) {
  const { t, day } = useTexts()
  const { volunteer, unit, count, from, until } = payment
  const span = from === until ? day(from, 'short') : `${day(from, 'short')} – ${day(until, 'short')}`
  return (
    <tr>
      <td data-first="true" data-label={t('care.payments.column.volunteer')}>
        <span className="cell">{volunteer.name}</span>
      </td>
      <td data-label={t('care.payments.column.unit')}>
        <span className="cell">{unit}</span>
      </td>
      <td data-label={t('care.payments.column.count')}>
        <span className="cell num">{count}</span>
      </td>
      <td data-label={t('care.payments.column.span')}>
        <span className="cell num">{span}</span>
      </td>
      <td className="care-amount" data-label={t('care.payments.column.amount')}>
        <span className="cell num">{useMoney()(payment)}</span>
      </td>
    </tr>
  )
}

const formats = [
  ['pdf', 'care.payments.print'],
  ['xlsx', 'care.payments.sheet'],
  ['csv', 'care.payments.csv'],
] as const

function Downloads({ paidOn }: { paidOn: string | undefined }) {
  const { t } = useTexts()
  const [error, setError] = useState<unknown>(null)
  const take = (format: ListFormat) => {
    setError(null)
    download(careApi.paymentList, { format, ...(paidOn ? { paidOn } : {}) }).catch(setError)
  }
  return (
    <>
      {formats.map(([format, text]) => (
        <Button key={format} variant="default" onClick={() => take(format)}>
          {t(text)}
        </Button>
      ))}
      {error !== null && <ErrorState error={error} />}
    </>
  )
}

type MarkProps = { of: Payment[]; sum: string; today: string; onClose(): void }

function MarkAsPaid({ of, sum, today, onClose }: MarkProps) {
  const { t } = useTexts()
  const expenses = of.flatMap((payment) => payment.expenses)
  const form = useForm(careApi.pay, {
    record: 'new',
    initial: { expenses, paidOn: today },
    draft: false,
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('care.payments.mark')}>
      <Form form={form} submitText={t('care.payments.mark')} onCancel={onClose}>
        <p>{t('care.payments.mark-text', { count: expenses.length, sum })}</p>
        <DayField field={form.field('paidOn')} label={t('care.payments.when')} />
      </Form>
    </Dialog>
  )
}

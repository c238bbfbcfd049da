import {
  Answer,
  ChecksField,
  DayField,
  Form,
  TextField,
  useAnswer,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import type { PocketCard } from '../../../model/card.ts'
import { paperApi } from '../../../model/paper-api.ts'
import type { PlanDialogProps } from './deed.ts'

const rows = [0, 1, 2] as const

/** Whom to call, the first appointments, and which steps: three of each at most, for a card is small. */
export function CardForm({ file, onClose }: PlanDialogProps) {
  return (
    <Answer of={useAnswer(paperApi.card, { personId: file.person.id })}>
      {(card) => <Fields card={card} file={file} onClose={onClose} />}
    </Answer>
  )
}

function Fields({ card, file, onClose }: PlanDialogProps & { card: PocketCard }) {
  const { t } = useTexts()
  const form = useForm(paperApi.setCard, { record: card.personId, initial: card, onDone: onClose })
  const steps = file.goals
    .filter(({ state }) => state === 'open')
    .flatMap((goal) => goal.steps)
    .filter(({ state }) => state === 'open')
  const { calls, appointments } = form.values as PocketCard
  return (
    <Form form={form} submitText={t('plans.do.save')} onCancel={onClose}>
      <h3>{t('plans.paper.calls')}</h3>
      {rows.slice(0, calls.length).map((row) => (
        <div key={row} className="plan-card-row">
          <TextField field={form.field(`calls.${row}.name` as never)} label={t('plans.card.name')} />
          <TextField
            field={form.field(`calls.${row}.phone` as never)}
            label={t('plans.card.phone')}
            type="tel"
          />
          <Remove at={row} onRemove={() => form.set('calls', calls.filter((_, at) => at !== row) as never)} />
        </div>
      ))}
      <Add
        isFull={calls.length >= rows.length}
        text={t('plans.card.add-call')}
        onAdd={() => form.set('calls', [...calls, { name: '', phone: '' }] as never)}
      />
      <h3>{t('plans.paper.appointments')}</h3>
      {rows.slice(0, appointments.length).map((row) => (
        <div key={row} className="plan-card-row">
          <TextField field={form.field(`appointments.${row}.what` as never)} label={t('plans.card.what')} />
          <DayField field={form.field(`appointments.${row}.day` as never)} label={t('plans.card.day')} />
          <TextField
            field={form.field(`appointments.${row}.time` as never)}
            label={t('plans.card.time')}
            width="short"
          />
          <TextField field={form.field(`appointments.${row}.where` as never)} label={t('plans.card.where')} />
          <Remove
            at={row}
            onRemove={() => form.set('appointments', appointments.filter((_, at) => at !== row) as never)}
          />
        </div>
      ))}
      <Add
        isFull={appointments.length >= rows.length}
        text={t('plans.card.add-appointment')}
        onAdd={() =>
          form.set('appointments', [
            ...appointments,
            { what: '', day: null, time: null, where: null },
          ] as never)
        }
      />
      {steps.length > 0 && (
        <ChecksField
          field={form.field('stepIds') as never}
          label={t('plans.paper.steps')}
          hint={t('plans.card.steps-hint')}
          choices={steps.map(({ id, words }) => ({ value: id, label: words }))}
          columns={1}
        />
      )}
    </Form>
  )
}

function Add({ isFull, text, onAdd }: { isFull: boolean; text: string; onAdd(): void }) {
  if (isFull) return null
  return (
    <p>
      <button type="button" className="link-button" onClick={onAdd}>
        {text}
      </button>
    </p>
  )
}

function Remove({ at, onRemove }: { at: number; onRemove(): void }) {
  const { t } = useTexts()
  return (
    <button
      type="button"
      className="link-button"
      aria-label={t('plans.card.remove-of', { number: at + 1 })}
      onClick={onRemove}
    >
      {t('plans.card.remove')}
    </button>
  )
}

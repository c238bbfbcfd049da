import {
  DayField,
  Dialog,
  type Field,
  Form,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { type Care, careApi } from '../../model/care-api.ts'
import { type Talk, talkKinds, talkWays } from '../../model/care-talks.ts'

export type TalkDeed =
  | { name: 'plan' }
  | { name: 'log'; plan: Talk | null }
  | { name: 'move' | 'drop'; talk: Talk }

type DialogProps = { care: Care; onClose(): void }

export function TalkDialog({ care, deed, onClose }: DialogProps & { deed: TalkDeed }) {
  const { t } = useTexts()
  return (
    <Dialog open onClose={onClose} title={t(`care.talks.${deed.name}`)}>
      {deed.name === 'plan' && <PlanForm care={care} onClose={onClose} />}
      {deed.name === 'log' && <LogForm care={care} plan={deed.plan} onClose={onClose} />}
      {deed.name === 'move' && <MoveForm talk={deed.talk} onClose={onClose} />}
      {deed.name === 'drop' && <DropForm talk={deed.talk} onClose={onClose} />}
    </Dialog>
  )
}

/** What is most pressing is chosen already. */
const firstKind = ({ due }: Care) => due[0]?.kind ?? 'regular'

function KindField({ field }: { field: Field<string> }) {
  const { t } = useTexts()
  const choices = talkKinds.map((kind) => ({ value: kind, label: t(`care.talks.kind.${kind}`) }))
  return <SelectField field={field} label={t('care.talks.kind')} choices={choices} />
}

function PlanForm({ care, onClose }: DialogProps) {
  const { t } = useTexts()
  const volunteerId = care.volunteer.id
  const form = useForm(careApi.planTalk, {
    record: `new-${volunteerId}`,
    initial: { volunteerId, kind: firstKind(care), day: '' },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('care.talks.plan')} onCancel={onClose}>
      <KindField field={form.field('kind')} />
      <DayField field={form.field('day')} label={t('care.talks.day')} />
    </Form>
  )
}

function LogForm({ care, plan, onClose }: DialogProps & { plan: Talk | null }) {
  const { t } = useTexts()
  const volunteerId = care.volunteer.id
  const form = useForm(careApi.holdTalk, {
    record: plan?.id ?? `new-${volunteerId}`,
    initial: {
      ...{ volunteerId, planId: plan?.id ?? null, kind: plan?.kind ?? firstKind(care) },
      ...{ day: plan && plan.day <= care.today ? plan.day : care.today, way: '', words: null, agreed: null },
    },
    onDone: onClose,
  })
  const ways = talkWays.map((way) => ({ value: way, label: t(`care.talks.way.${way}`) }))
  return (
    <Form form={form} submitText={t('care.talks.save')} onCancel={onClose}>
      {plan === null && <KindField field={form.field('kind')} />}
      <DayField field={form.field('day')} label={t('care.talks.day')} />
      <RadioField field={form.field('way')} label={t('care.talks.way')} choices={ways} />
      <TextArea field={form.field('words')} label={t('care.talks.words')} hint={t('care.talks.words-hint')} />
      <TextArea field={form.field('agreed')} label={t('care.talks.agreed')} rows={2} />
    </Form>
  )
}

function MoveForm({ talk: { id, version, day }, onClose }: { talk: Talk; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(careApi.moveTalk, { record: id, initial: { id, version, day }, onDone: onClose })
  return (
    <Form form={form} submitText={t('care.talks.move')} onCancel={onClose}>
      <DayField field={form.field('day')} label={t('care.talks.day')} />
    </Form>
  )
}

function DropForm({ talk: { id, version }, onClose }: { talk: Talk; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(careApi.dropTalk, { record: id, initial: { id, version, why: '' }, onDone: onClose })
  return (
    <Form form={form} submitText={t('care.talks.drop')} onCancel={onClose} grave>
      <TextField field={form.field('why')} label={t('care.talks.drop-why')} />
    </Form>
  )
}

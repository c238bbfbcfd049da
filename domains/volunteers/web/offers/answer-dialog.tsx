import { useNavigate } from 'react-router'
import { DayField, Dialog, Form, SelectField, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import type { ReceivedOffer } from '../../model/offer.ts'
import { offersApi } from '../../model/offers-api.ts'
import { refusalCodes } from '../../model/role.ts'
import { todayHere, useVolunteerWords } from '../words.ts'

export type AnswerKind = 'invite' | 'keep' | 'refuse'
type Props = { offer: ReceivedOffer; onClose(): void }

const dialogs = { invite: Invite, keep: Keep, refuse: Refuse }

export function AnswerDialog({ kind, ...props }: Props & { kind: AnswerKind }) {
  const { t } = useTexts()
  const Shown = dialogs[kind]
  const name = [props.offer.givenName, props.offer.familyName].filter(Boolean).join(' ')
  return (
    <Dialog open onClose={props.onClose} title={t(`volunteers.offers.${kind}-title`, { name })}>
      <Shown {...props} />
    </Dialog>
  )
}

function Invite({ offer: { id, known }, onClose }: Props) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const form = useForm(offersApi.invite, {
    record: id,
    initial: { id },
    onDone: (volunteer) => void navigate(`/volunteers/${volunteer.id}`),
  })
  return (
    <Form form={form} submitText={t('volunteers.offers.invite')} onCancel={onClose}>
      <p>{t(known ? 'volunteers.offers.invite-known' : 'volunteers.offers.invite-text')}</p>
    </Form>
  )
}

function Keep({ offer: { id }, onClose }: Props) {
  const { t } = useTexts()
  const inThreeMonths = Temporal.PlainDate.from(todayHere()).add({ months: 3 }).toString()
  const form = useForm(offersApi.keep, {
    record: id,
    initial: { id, lookAgainOn: inThreeMonths },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('volunteers.offers.keep')} onCancel={onClose}>
      <p className="soft">{t('volunteers.offers.keep-text')}</p>
      <DayField field={form.field('lookAgainOn')} label={t('volunteers.offers.look-again-on')} />
    </Form>
  )
}

function Refuse({ offer: { id }, onClose }: Props) {
  const { t } = useTexts()
  const { choices } = useVolunteerWords()
  const form = useForm(offersApi.refuse, { record: id, initial: { id, words: null }, onDone: onClose })
  return (
    <Form form={form} submitText={t('volunteers.offers.refuse')} onCancel={onClose} grave>
      <p className="soft">{t('volunteers.refuse-text')}</p>
      <SelectField
        field={form.field('reason')}
        label={t('volunteers.reason')}
        choices={choices(refusalCodes, 'refusal')}
        width="full"
      />
      <TextArea field={form.field('words')} label={t('volunteers.words')} hint={t('volunteers.words-hint')} />
    </Form>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Dialog,
  ErrorState,
  Form,
  NumberField,
  RadioField,
  SelectField,
  TextField,
  useCommand,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { gatheringsApi } from '../../model/gatherings/gatherings-api.ts'
import { type Guest, offReasons, rides } from '../../model/gatherings/guest.ts'

type Props = { guest: Guest; onClose(): void }

/** What a guest answered and said: coming or not, photos, the ride; or off the list. */
export function GuestDialog({ guest, onClose }: Props) {
  const { t } = useTexts()
  const [leaving, setLeaving] = useState(false)
  const answer = useCommand(gatheringsApi.answer)
  const { id, version, name, state } = guest
  const say = async (said: 'coming' | 'declined') => {
    if ('output' in (await answer.run({ id, version, answer: said }))) onClose()
  }
  if (leaving) return <TakeOff guest={guest} onClose={onClose} />
  return (
    <Dialog open onClose={onClose} title={t('activities.guest.about', { name })}>
      <div className="card-buttons">
        {state !== 'coming' && (
          <Button loading={answer.pending} onClick={() => void say('coming')}>
            {t('activities.guest.comes')}
          </Button>
        )}
        {state !== 'declined' && (
          <Button variant="default" loading={answer.pending} onClick={() => void say('declined')}>
            {t('activities.guest.declines')}
          </Button>
        )}
        <Button variant="default" onClick={() => setLeaving(true)}>
          {t('activities.guest.off')}
        </Button>
      </div>
      {answer.problem && <ErrorState error={answer.problem} />}
      <FactsForm guest={guest} onClose={onClose} />
    </Dialog>
  )
}

function FactsForm({ guest, onClose }: Props) {
  const { t } = useTexts()
  const { id, version, photos, ride, rideSeats, rideFrom } = guest
  const form = useForm(gatheringsApi.setFacts, {
    record: id,
    initial: { id, version, photos, ride, rideSeats, rideFrom },
    draft: false,
    onDone: onClose,
  })
  const chosen = form.values.ride
  return (
    <Form form={form} submitText={t('activities.guest.save')} onCancel={onClose}>
      {guest.kind === 'participant' ? (
        <p className="soft">{t('activities.photos.by-consent')}</p>
      ) : (
        <RadioField
          field={form.field('photos')}
          label={t('activities.guest.photos')}
          choices={[
            { value: 'not-asked', label: t('activities.photos.not-asked') },
            { value: 'yes', label: t('activities.photos.said-yes') },
            { value: 'no', label: t('activities.photos.said-no') },
          ]}
        />
      )}
      <SelectField
        field={form.field('ride')}
        label={t('activities.guest.ride')}
        choices={rides.map((one) => ({
          value: one,
          label: one === 'offers' ? t('activities.ride.choose-offers') : t(`activities.ride.${one}`),
        }))}
      />
      {chosen === 'offers' && (
        <NumberField field={form.field('rideSeats')} label={t('activities.ride.seats')} />
      )}
      {(chosen === 'offers' || chosen === 'needs') && (
        <TextField
          field={form.field('rideFrom')}
          label={t('activities.ride.from')}
          hint={t('activities.ride.from-hint')}
        />
      )}
    </Form>
  )
}

function TakeOff({ guest: { id, version, name }, onClose }: Props) {
  const { t } = useTexts()
  const form = useForm(gatheringsApi.takeOff, {
    record: `new-${id}`,
    initial: { id, version, because: '' as never },
    draft: false,
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('activities.guest.off-of', { name })}>
      <Form form={form} submitText={t('activities.guest.off')} onCancel={onClose} grave>
        <RadioField
          field={form.field('because')}
          label={t('activities.guest.off-why')}
          choices={offReasons.map((one) => ({ value: one, label: t(`activities.off-because.${one}`) }))}
        />
      </Form>
    </Dialog>
  )
}

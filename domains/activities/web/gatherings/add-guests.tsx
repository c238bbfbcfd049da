import { useState } from 'react'
import {
  Chip,
  Dialog,
  FieldFrame,
  Form,
  inputProps,
  SelectField,
  useAnswer,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import type { Gathering } from '../../model/gatherings/gathering.ts'
import { isExpected } from '../../model/gatherings/gathering-rules.ts'
import { gatheringsApi } from '../../model/gatherings/gatherings-api.ts'
import type { PossibleGuest } from '../../model/gatherings/guest.ts'
import './gatherings.css'

/** Names are looked up and gathered; then all of them are put on the list, or nobody. */
export function AddGuests({ gathering, onClose }: { gathering: Gathering; onClose(): void }) {
  const { t } = useTexts()
  const [chosen, setChosen] = useState<PossibleGuest[]>([])
  const form = useForm(gatheringsApi.addGuests, {
    record: `new-${gathering.id}`,
    initial: { id: gathering.id, guests: [], comesWith: null },
    draft: false,
    onDone: onClose,
  })
  const choose = (next: PossibleGuest[]) => {
    setChosen(next)
    form.set(
      'guests',
      next.map(({ kind, id }) => ({ kind, id })),
    )
  }
  const grownUps = gathering.list.filter((guest) => guest.kind !== 'child' && isExpected(guest))
  return (
    <Dialog open onClose={onClose} title={t('activities.gatherings.add')}>
      <Form form={form} submitText={t('activities.gatherings.add-do')} onCancel={onClose}>
        <LookUp form={form} gatheringId={gathering.id} chosen={chosen} choose={choose} />
        {chosen.some(({ kind }) => kind === 'child') && (
          <SelectField
            field={form.field('comesWith')}
            label={t('activities.gatherings.add-with')}
            hint={grownUps.length === 0 ? t('reason.child-needs-grown-up') : undefined}
            choices={grownUps.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </Form>
    </Dialog>
  )
}

type LookUpProps = {
  // biome-ignore lint/suspicious/noExplicitAny: only the frame of the field is used
  form: { field(path: 'guests'): any }
  gatheringId: string
  chosen: PossibleGuest[]
  choose(next: PossibleGuest[]): void
}

function LookUp({ form, gatheringId, chosen, choose }: LookUpProps) {
  const { t } = useTexts()
  const [text, setText] = useState('')
  const long = text.trim().length >= 2
  const found = useAnswer(
    gatheringsApi.possibleGuests,
    { id: gatheringId, text },
    { when: long, keepLast: true },
  )
  const hits = (long ? (found.data ?? []) : []).filter(({ id }) => !chosen.some((one) => one.id === id))
  const field = form.field('guests')
  const hint = t('activities.gatherings.add-hint')
  const kind = (guest: PossibleGuest) => t(`activities.guest-kind.${guest.kind}`)
  return (
    <>
      {chosen.length > 0 && (
        <ul className="guest-found" aria-label={t('activities.gatherings.add-chosen')}>
          {chosen.map((guest) => (
            <li key={guest.id}>
              <Chip tone="fjord">
                {guest.name}, {kind(guest)}
              </Chip>{' '}
              <button
                type="button"
                className="link-button"
                aria-label={t('activities.gatherings.add-remove', { name: guest.name })}
                onClick={() => choose(chosen.filter(({ id }) => id !== guest.id))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <FieldFrame field={field} label={t('activities.gatherings.add-who')} hint={hint}>
        <input
          {...inputProps(field, hint)}
          className="input"
          type="search"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div aria-live="polite">
          {long && found.data && hits.length === 0 && (
            <p className="soft">{t('activities.gatherings.add-nobody')}</p>
          )}
          <ul className="guest-found">
            {hits.map((guest) => (
              <li key={guest.id}>
                <button
                  type="button"
                  className="link-button"
                  aria-label={t('activities.gatherings.add-one', { name: guest.name })}
                  onClick={() => {
                    choose([...chosen, guest])
                    setText('')
                  }}
                >
                  {guest.name}
                </button>{' '}
                <span className="soft small">{[kind(guest), guest.detail].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </div>
      </FieldFrame>
    </>
  )
}

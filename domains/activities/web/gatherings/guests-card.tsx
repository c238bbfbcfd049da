import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card, Chip, EmptyState, Row, Rows, useMay, useTexts } from '#platform/web/index.ts'
import type { Gathering } from '../../model/gatherings/gathering.ts'
import type { Guest } from '../../model/gatherings/guest.ts'
import { AddGuests } from './add-guests.tsx'
import { GuestDialog } from './guest-dialog.tsx'

/** Everybody on the list, what was said about them, and whoever was taken off it. */
export function GuestsCard({ gathering }: { gathering: Gathering }) {
  const { t } = useTexts()
  const may = useMay()('events:write') && gathering.state === 'planned'
  const [adding, setAdding] = useState(false)
  const on = gathering.list.filter(({ state }) => state !== 'off')
  const off = gathering.list.filter(({ state }) => state === 'off')
  return (
    <>
      <Card title={t('activities.gatherings.guests')} aside={<span className="num">{on.length}</span>}>
        {on.length === 0 ? (
          <EmptyState
            title={t('activities.gatherings.guests-none.title')}
            text={t('activities.gatherings.guests-none.text')}
          />
        ) : (
          <Rows label={t('activities.gatherings.guests')}>
            {on.map((guest) => (
              <GuestRow key={guest.id} guest={guest} may={may} />
            ))}
          </Rows>
        )}
        {may && (
          <div className="card-buttons no-print">
            <Button variant="default" onClick={() => setAdding(true)}>
              {t('activities.gatherings.add')}
            </Button>
          </div>
        )}
      </Card>
      {off.length > 0 && (
        <Card title={t('activities.gatherings.off-list')}>
          <Rows label={t('activities.gatherings.off-list')}>
            {off.map((guest) => (
              <Row
                key={guest.id}
                detail={guest.offBecause && t(`activities.off-because.${guest.offBecause}`)}
              >
                {guest.name}
              </Row>
            ))}
          </Rows>
        </Card>
      )}
      {adding && <AddGuests gathering={gathering} onClose={() => setAdding(false)} />}
    </>
  )
}

const tones = { listed: 'lamp', invited: 'fjord', coming: 'moss', declined: 'plain', off: 'plain' } as const

function GuestRow({ guest, may }: { guest: Guest; may: boolean }) {
  const { t } = useTexts()
  const [open, setOpen] = useState(false)
  const { name, kind, comesWith, state, ride, rideSeats, rideFrom, mayBePhotographed } = guest
  const rides = ride === 'needs' || ride === 'offers'
  const detail = [
    t(`activities.guest-kind.${kind}`),
    comesWith && t('activities.guest.with-name', { name: comesWith.name }),
    t(mayBePhotographed ? 'activities.photos.yes' : 'activities.photos.no'),
    rides && t(`activities.ride.${ride}`, { seats: rideSeats ?? 0 }),
    rides && rideFrom,
  ]
  return (
    <Row
      detail={detail.filter(Boolean).join(' · ')}
      aside={
        <>
          <Chip tone={tones[state]}>{t(`activities.guest-state.${state}`)}</Chip>
          {may && (
            <Button
              size="sm"
              variant="default"
              aria-label={t('activities.guest.about', { name })}
              onClick={() => setOpen(true)}
            >
              {t('activities.guest.details')}
            </Button>
          )}
          {open && <GuestDialog guest={guest} onClose={() => setOpen(false)} />}
        </>
      }
    >
      {name}
    </Row>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import { Answer, Card, Chip, Row, Rows, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import type { ProtectedAddress } from '../../model/address.ts'
import type { Party } from '../../model/party.ts'
import { restrictionsApi } from '../../model/restrictions-api.ts'
import { EndProtection, ProtectAddress, ReadAddress } from './address-dialogs.tsx'

type Doing = { what: 'protect' } | { what: 'read' | 'end'; of: ProtectedAddress }

/** Whether somebody's address is protected, since when, and who has read it: never the address itself. */
export function AddressCard({ party }: { party: Party }) {
  const { t } = useTexts()
  const may = useMay()
  const [doing, setDoing] = useState<Doing | null>(null)
  const addresses = useAnswer(restrictionsApi.addresses, party)
  const close = () => setDoing(null)
  const protect = may('restrictions:write') && (
    <Button variant="default" size="sm" onClick={() => setDoing({ what: 'protect' })}>
      {t('restrictions.address.protect')}
    </Button>
  )
  return (
    <Card title={t('restrictions.address.title')} aside={protect}>
      <Answer of={addresses}>
        {(list) =>
          list.length === 0 ? (
            <p className="soft">{t('restrictions.address.none')}</p>
          ) : (
            <Rows label={t('restrictions.address.title')}>
              {list.map((one) => (
                <AddressRow
                  key={one.id}
                  of={one}
                  onRead={() => setDoing({ what: 'read', of: one })}
                  onEnd={() => setDoing({ what: 'end', of: one })}
                />
              ))}
            </Rows>
          )
        }
      </Answer>
      {doing?.what === 'protect' && <ProtectAddress party={party} onClose={close} />}
      {doing?.what === 'read' && <ReadAddress of={doing.of} onClose={close} />}
      {doing?.what === 'end' && <EndProtection of={doing.of} onClose={close} />}
    </Card>
  )
}

function AddressRow({ of, onRead, onEnd }: { of: ProtectedAddress; onRead(): void; onEnd(): void }) {
  const { t, day, moment } = useTexts()
  const may = useMay()
  const isOver = of.ends !== null && of.ends <= Temporal.Now.plainDateISO().toString()
  const last = of.readings[0]
  const span = of.ends
    ? t('restrictions.from-until', { from: day(of.begins, 'short'), until: day(of.ends, 'short') })
    : t('restrictions.from', { from: day(of.begins, 'short') })
  return (
    <Row
      detail={
        <>
          <p className="restriction-ground">{of.why}</p>
          <p className="small">{`${span} · ${t(`restrictions.address.knows.${of.knownTo}`)}`}</p>
          <p className="small">
            {last
              ? t('restrictions.address.last-read', {
                  count: of.readings.length,
                  name: last.readByName ?? '—',
                  when: moment(last.readAt),
                  reason: last.reason,
                })
              : t('restrictions.address.never-read')}
          </p>
        </>
      }
      aside={
        <>
          <Chip tone={isOver ? 'plain' : 'beacon'}>
            {t(isOver ? 'restrictions.address.was' : 'restrictions.address.is')}
          </Chip>
          {may('restrictions:address') && (
            <Button size="sm" variant="default" onClick={onRead}>
              {t('restrictions.address.read')}
            </Button>
          )}
          {!isOver && may('restrictions:write') && (
            <Button size="sm" variant="default" onClick={onEnd}>
              {t('restrictions.end')}
            </Button>
          )}
        </>
      }
    >
      {t('restrictions.address.sentence')}
    </Row>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { Answer, Card, EmptyState, Rows, Stack, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import type { Party } from '../model/party.ts'
import type { Restriction, RestrictionBegun } from '../model/restriction.ts'
import { restrictionsApi } from '../model/restrictions-api.ts'
import { AddRestriction } from './add-restriction.tsx'
import { AddressCard } from './addresses/address-card.tsx'
import { EndRestriction } from './end-restriction.tsx'
import { RestrictionRow } from './restriction-row.tsx'
import './restrictions.css'

/** Who is to be kept apart from somebody, now, later and in former times; and whether their address is protected. */
export default function RestrictionsOf({ party }: { party: Party }) {
  const { t } = useTexts()
  const may = useMay()
  const { begun } = useBegun()
  const [adding, setAdding] = useState(begun !== null && may('restrictions:write'))
  const [ending, setEnding] = useState<Restriction | null>(null)
  const restrictions = useAnswer(restrictionsApi.listOf, party)
  const add = may('restrictions:write') && (
    <Button variant="default" size="sm" onClick={() => setAdding(true)}>
      {t('restrictions.add')}
    </Button>
  )
  return (
    <>
      <Answer of={restrictions}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('restrictions.none')} text={t('restrictions.none-text')}>
              {add}
            </EmptyState>
          ) : (
            <Stack>
              <Listed of={list} partyId={party.id} onEnd={setEnding} add={add} />
            </Stack>
          )
        }
      </Answer>
      <AddressCard party={party} />
      {adding && <AddRestriction party={party} begun={begun} onClose={() => setAdding(false)} />}
      {ending && <EndRestriction of={ending} onClose={() => setEnding(null)} />}
    </>
  )
}

/** What a link from another page has filled in already. */
function useBegun(): { begun: RestrictionBegun | null } {
  const { state } = useLocation()
  return { begun: (state as { keepApart?: RestrictionBegun } | null)?.keepApart ?? null }
}

type ListedProps = { of: Restriction[]; partyId: string; onEnd(of: Restriction): void; add: React.ReactNode }

function Listed({ of, partyId, onEnd, add }: ListedProps) {
  const { t } = useTexts()
  const today = Temporal.Now.plainDateISO().toString()
  const isPast = ({ ends }: Restriction) => ends !== null && ends <= today
  const card = (title: string, listed: Restriction[], aside?: React.ReactNode) => (
    <Card title={title} aside={aside}>
      <Rows label={title}>
        {listed.map((one) => (
          <RestrictionRow key={one.id} of={one} partyId={partyId} today={today} onEnd={() => onEnd(one)} />
        ))}
      </Rows>
    </Card>
  )
  const holding = of.filter((one) => !isPast(one))
  const past = of.filter(isPast)
  return (
    <>
      <p className="soft">{t('restrictions.text')}</p>
      {holding.length > 0 ? card(t('restrictions.holding'), holding, add) : <div>{add}</div>}
      {past.length > 0 && card(t('restrictions.past'), past)}
    </>
  )
}

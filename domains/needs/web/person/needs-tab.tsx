import { useState } from 'react'
import { Answer, Stack, useAnswer, useTexts } from '#platform/web/index.ts'
import { needsApi } from '../../model/needs-api.ts'
import type { AreaOfPerson, PersonNeeds } from '../../model/person-needs.ts'
import { InstrumentsSection } from '../instruments/instruments-section.tsx'
import { useNeedWords } from '../words.ts'
import { AreaSection } from './area-section.tsx'
import { type Deed, NeedsDialog } from './dialogs/needs-dialog.tsx'
import { SmallMultiples } from './distance/small-multiples.tsx'
import { FormsCard } from './forms-card.tsx'
import { StrengthsCard } from './strengths-card.tsx'
import '../needs.css'

/** What somebody can build on, how far they have come, and area by area what they need. */
export default function NeedsTab({ personId }: { personId: string }) {
  return (
    <Answer of={useAnswer(needsApi.ofPerson, { personId })}>
      {(needs) => <Needs personId={personId} needs={needs} />}
    </Answer>
  )
}

function Needs({ personId, needs }: { personId: string; needs: PersonNeeds }) {
  const { t } = useTexts()
  const [deed, setDeed] = useState<Deed | null>(null)
  const open = needs.areas.filter(({ isOpen }) => isOpen)
  return (
    <Stack>
      <StrengthsCard personId={personId} needs={needs} onDo={setDeed} />
      <FormsCard personId={personId} />
      <SmallMultiples areas={open} />
      <section className="card" aria-labelledby="needs-areas">
        <h2 id="needs-areas">{t('needs.areas')}</h2>
        {open.map((of) => (
          <AreaSection key={of.area.id} personId={personId} of={of} onDo={setDeed} />
        ))}
        <ClosedAreas of={needs.areas.filter(({ isOpen }) => !isOpen)} />
      </section>
      <InstrumentsSection personId={personId} />
      {deed && <NeedsDialog personId={personId} deed={deed} onClose={() => setDeed(null)} />}
    </Stack>
  )
}

/** Says that these areas are kept elsewhere: the same sentence whatever is written there. */
function ClosedAreas({ of }: { of: AreaOfPerson[] }) {
  const { t, list } = useTexts()
  const { inMine } = useNeedWords()
  if (of.length === 0) return null
  return (
    <p className="soft need-closed">
      {t('needs.closed-areas', { areas: list(of.map(({ area }) => inMine(area.names))) })}
    </p>
  )
}

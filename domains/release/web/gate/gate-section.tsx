import { Columns, Stack } from '#platform/web/index.ts'
import { ContinuitySection } from '../continuity/continuity-section.tsx'
import { FirstDaysSection } from '../first-days/first-days-section.tsx'
import { HealthSection } from '../first-days/health-section.tsx'
import { GateCard } from './gate-card.tsx'

/** From the gate on: the day itself, the first fourteen days, what protects in them, and how the thread held. */
export default function GateSection({ releaseId }: { releaseId: string }) {
  return (
    <Columns>
      <GateCard releaseId={releaseId} />
      <Stack>
        <FirstDaysSection releaseId={releaseId} />
        <HealthSection releaseId={releaseId} />
        <ContinuitySection releaseId={releaseId} />
      </Stack>
    </Columns>
  )
}

import { Columns, Stack } from '#platform/web/index.ts'
import type { Care } from '../../model/care-api.ts'
import { HoursCard } from './hours-card.tsx'
import { OwnExpensesCard } from './own-expenses-card.tsx'
import { StrainCard } from './strain-card.tsx'
import { TalksCard } from './talks-card.tsx'
import { ThanksCard } from './thanks-card.tsx'

export function CareCards({ care }: { care: Care }) {
  return (
    <Columns>
      <Stack>
        <TalksCard care={care} />
        <ThanksCard care={care} />
      </Stack>
      <Stack>
        <StrainCard said={care.strain} />
        <HoursCard care={care} />
        <OwnExpensesCard care={care} />
      </Stack>
    </Columns>
  )
}

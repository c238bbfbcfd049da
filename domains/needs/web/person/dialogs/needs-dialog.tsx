import { Dialog, useTexts } from '#platform/web/index.ts'
import type { LifeArea } from '../../../model/life-area.ts'
import type { Need } from '../../../model/need.ts'
import type { AreaOfPerson } from '../../../model/person-needs.ts'
import { useNeedWords } from '../../words.ts'
import { AnswerForm } from './answer-form.tsx'
import { CarrierForm } from './carrier-form.tsx'
import { DistanceForm } from './distance-form.tsx'
import { NeedForm } from './need-form.tsx'
import { StatusForm } from './status-form.tsx'
import { StrengthForm } from './strength-form.tsx'

/** What somebody set out to write down. */
export type Deed =
  | { what: 'strength'; areas: LifeArea[]; mayBeGeneral: boolean }
  | { what: 'answer' | 'need' | 'distance'; of: AreaOfPerson }
  | { what: 'status'; need: Need }
  | { what: 'carrier'; need: Need; area: LifeArea }

type Props = { personId: string; deed: Deed; onClose(): void }

/** The one dialog of the tab: what is asked follows from what somebody set out to do. */
export function NeedsDialog({ personId, deed, onClose }: Props) {
  const title = useTitle(deed)
  return (
    <Dialog open onClose={onClose} title={title}>
      {deed.what === 'strength' && <StrengthForm {...{ personId, ...deed, onClose }} />}
      {deed.what === 'answer' && <AnswerForm {...{ personId, of: deed.of, onClose }} />}
      {deed.what === 'need' && <NeedForm {...{ personId, of: deed.of, onClose }} />}
      {deed.what === 'distance' && <DistanceForm {...{ personId, of: deed.of, onClose }} />}
      {deed.what === 'status' && <StatusForm {...{ need: deed.need, onClose }} />}
      {deed.what === 'carrier' && (
        <CarrierForm {...{ personId, need: deed.need, area: deed.area, onClose }} />
      )}
    </Dialog>
  )
}

function useTitle(deed: Deed): string {
  const { t } = useTexts()
  const { inMine, needName } = useNeedWords()
  if (deed.what === 'strength') return t('needs.strengths.add')
  if (deed.what === 'status') return t('needs.need.change-of', { need: needName(deed.need) })
  if (deed.what === 'carrier') return t('needs.need.hand-over-of', { need: needName(deed.need) })
  const area = inMine(deed.of.area.names)
  if (deed.what === 'answer') return t('needs.answer.of', { area })
  return deed.what === 'need' ? t('needs.need.add-of', { area }) : t('needs.distance.of', { area })
}

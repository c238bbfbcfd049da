import { IconPlus } from '@tabler/icons-react'
import { Dropdown, useTexts } from '#platform/web/index.ts'
import type { FormPart } from '../../model/form.ts'
import { instruments } from '../../model/instruments/definition.ts'
import type { LifeArea } from '../../model/life-area.ts'
import { noNames } from '../house/names-fields.tsx'
import { usePartName } from './use-part-name.ts'

type Props = { parts: FormPart[]; areas: LifeArea[]; onAdd(parts: FormPart[]): void }

/** Everything that can be asked and is not yet. */
export function AddPart({ parts, areas, onAdd }: Props) {
  const { t } = useTexts()
  const partName = usePartName(areas)
  const isAsked = (part: FormPart) => parts.some(({ id }) => id === part.id)
  const ofAreas = areas.map(areaPart).filter((part) => !isAsked(part))
  const others = [strengthsPart, ...askable.map(instrumentPart)].filter((part) => !isAsked(part))
  const item = (part: FormPart) => (
    <button key={part.id} type="button" className="dropdown-item" onClick={() => onAdd([part])}>
      {partName(part)}
    </button>
  )
  return (
    <Dropdown
      label={t('needs.builder.add')}
      icon={IconPlus}
      className="quiet-button need-menu"
      closeOnClick
      up
    >
      <div className="need-choices">
        {ofAreas.length > 1 && (
          <button type="button" className="dropdown-item" onClick={() => onAdd(ofAreas)}>
            <b>{t('needs.builder.all-areas')}</b>
          </button>
        )}
        {others.filter(({ kind }) => kind === 'strengths').map(item)}
        <button type="button" className="dropdown-item" onClick={() => onAdd([newQuestion()])}>
          {t('needs.part.question')}
        </button>
        {ofAreas.map(item)}
        {others.filter(({ kind }) => kind === 'instrument').map(item)}
      </div>
    </Dropdown>
  )
}

/** The rulers are about one area each and are asked from there. */
const askable = instruments.filter((instrument) => instrument !== 'readiness')

const nothing = {
  ...{ areaId: null, asksNeeds: null, asksDistance: null, instrument: null },
  ...{ texts: null, answerAs: null, compartment: null },
}

const strengthsPart: FormPart = { ...nothing, id: 'strengths', kind: 'strengths' }
const instrumentPart = (instrument: string): FormPart => ({
  ...{ ...nothing, id: `instrument-${instrument}`, kind: 'instrument', instrument },
})
// The same area has the same id in every form, so that no form holds it twice.
const areaPart = ({ id }: LifeArea): FormPart => ({
  ...{
    ...nothing,
    id: `a${id.replaceAll('-', '')}`,
    kind: 'area',
    areaId: id,
    asksNeeds: true,
    asksDistance: true,
  },
})
const newQuestion = (): FormPart => ({
  ...{ ...nothing, id: `q${crypto.randomUUID().slice(0, 8)}`, kind: 'question' },
  ...{ texts: noNames, answerAs: 'words', compartment: 'help' },
})

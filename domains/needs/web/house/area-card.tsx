import { Card, Chip, Row, Rows, useCommand, useTexts } from '#platform/web/index.ts'
import { isBuiltIn, type LibraryNeed, type LifeArea } from '../../model/life-area.ts'
import { needsPolicyApi } from '../../model/policy-api.ts'
import { steps } from '../../model/steps.ts'
import { useNeedWords } from '../words.ts'
import type { Shown } from './shown.ts'
import { useDeciding } from './use-deciding.ts'

type Props = { area: LifeArea; onShow(shown: Shown): void }

/** An area of life as the house has it: who reads it, its sentences, its needs. */
export function AreaCard({ area, onShow }: Props) {
  const { t, day } = useTexts()
  const { inMine, library, sentence } = useNeedWords()
  const { decides, nameOf, mayAdd } = useDeciding()
  const use = useCommand(needsPolicyApi.useArea)
  const { id, version, names, compartment, retiredOn, unitId } = area
  const name = inMine(names)
  const needs = library.filter(({ areaId }) => areaId === id)
  const facts = [t(`journal.compartment.${compartment}`), unitId !== null && nameOf(unitId)]
  return (
    <Card
      title={name}
      aside={
        retiredOn ? (
          <Chip>{t('needs.forms.retired', { day: day(retiredOn, 'short') })}</Chip>
        ) : (
          facts.filter(Boolean).join(' · ')
        )
      }
    >
      <details className="need-more">
        <summary>{t('needs.library.sentences')}</summary>
        <ol className="need-sentences">
          {steps.map((step) => (
            <li key={step}>{sentence(area, step)}</li>
          ))}
        </ol>
      </details>
      <details className="need-more">
        <summary>{t('needs.library.count', { count: needs.length })}</summary>
        <Rows label={name}>
          {needs.map((need) => (
            <LibraryRow key={need.id} need={need} onChange={() => onShow({ what: 'need', area, need })} />
          ))}
        </Rows>
      </details>
      <p className="need-deeds">
        {mayAdd && (
          <button
            type="button"
            className="link-button"
            aria-label={t('needs.library.add-need-of', { area: name })}
            onClick={() => onShow({ what: 'need', area, need: null })}
          >
            {t('needs.library.add-need')}
          </button>
        )}
        {decides(unitId) && !isBuiltIn(area) && (
          <button
            type="button"
            className="link-button"
            aria-label={t('needs.forms.change-of', { name })}
            onClick={() => onShow({ what: 'area', area })}
          >
            {t('needs.library.change-area')}
          </button>
        )}
        {decides(unitId) && (
          <UseButton
            name={name}
            isUsed={retiredOn === null}
            onUse={(isUsed) => void use.run({ id, version, isUsed })}
          />
        )}
      </p>
    </Card>
  )
}

function LibraryRow({ need, onChange }: { need: LibraryNeed; onChange(): void }) {
  const { t, day } = useTexts()
  const { inMine } = useNeedWords()
  const { decides, nameOf } = useDeciding()
  const use = useCommand(needsPolicyApi.useLibraryNeed)
  const { id, version, names, unitId, retiredOn } = need
  const name = inMine(names)
  return (
    <Row
      aside={
        <>
          {retiredOn && <Chip>{t('needs.forms.retired', { day: day(retiredOn, 'short') })}</Chip>}
          {!isBuiltIn(need) && <span className="soft small">{nameOf(unitId)}</span>}
          {decides(unitId) && !isBuiltIn(need) && (
            <button
              type="button"
              className="link-button"
              aria-label={t('needs.forms.change-of', { name })}
              onClick={onChange}
            >
              {t('needs.forms.change')}
            </button>
          )}
          {decides(unitId) && (
            <UseButton
              name={name}
              isUsed={retiredOn === null}
              onUse={(isUsed) => void use.run({ id, version, isUsed })}
            />
          )}
        </>
      }
    >
      {name}
    </Row>
  )
}

type UseProps = { name: string; isUsed: boolean; onUse(isUsed: boolean): void }

/** Takes something of the house out of use, or back into it. */
export function UseButton({ name, isUsed, onUse }: UseProps) {
  const { t } = useTexts()
  return (
    <button
      type="button"
      className="link-button"
      aria-label={t(isUsed ? 'needs.forms.retire-of' : 'needs.forms.use-again-of', { name })}
      onClick={() => onUse(!isUsed)}
    >
      {t(isUsed ? 'needs.forms.retire' : 'needs.forms.use-again')}
    </button>
  )
}

import { useParams } from 'react-router'
import { peopleApi } from '#domains/people/model/index.ts'
import { Answer, Card, Page, useAnswer, useTexts } from '#platform/web/index.ts'
import { type PairedPart, pairParts } from '../../model/compare-answers.ts'
import type { FormAnswer } from '../../model/form-answer.ts'
import { compartmentOf } from '../../model/form-rules.ts'
import { needsFormsApi } from '../../model/forms-api.ts'
import type { LifeArea } from '../../model/life-area.ts'
import { needsApi } from '../../model/needs-api.ts'
import { usePartName } from '../forms/use-part-name.ts'
import { useNeedWords } from '../words.ts'
import { PartSaid } from './part-said.tsx'
import '../needs.css'

/** Two answers side by side, part by part: what was said before, and after. */
export default function ComparePage() {
  const { t } = useTexts()
  const { personId = '', before = '', after = '' } = useParams()
  const earlier = useAnswer(needsFormsApi.answer, { personId, id: before })
  const later = useAnswer(needsFormsApi.answer, { personId, id: after })
  const name = useAnswer(peopleApi.show, { id: personId }).data?.name ?? ''
  const days = earlier.data && later.data ? daysBetween(earlier.data, later.data) : null
  return (
    <Page
      title={t('needs.forms.compare')}
      subtitle={days === null ? undefined : t('needs.compare.subtitle', { days })}
      breadcrumbs={[{ text: name, to: `/people/${personId}?tab=needs` }]}
    >
      <Answer of={earlier}>
        {(one) => <Answer of={later}>{(two) => <BothSides before={one} after={two} />}</Answer>}
      </Answer>
    </Page>
  )
}

const daysBetween = (one: FormAnswer, two: FormAnswer) =>
  Math.abs(Temporal.PlainDate.from(one.heldOn).until(two.heldOn, { largestUnit: 'days' }).days)

function BothSides({ before, after }: { before: FormAnswer; after: FormAnswer }) {
  const { t } = useTexts()
  const areas = useAnswer(needsApi.areas, {}).data ?? []
  const partName = usePartName(areas)
  const byId = new Map(areas.map((area) => [area.id, area]))
  return pairParts(before, after)
    .filter(({ part }) => part.kind !== 'instrument')
    .map((pair) => (
      <Card key={`${pair.part.id} ${pair.isAskedAfter}`} title={partName(pair.part)}>
        {after.mayRead.includes(compartmentOf(pair.part, byId)) ? (
          <Pair pair={pair} {...{ before, after }} area={byId.get(pair.part.areaId ?? '')} />
        ) : (
          <p className="soft">{t('needs.given.closed')}</p>
        )}
      </Card>
    ))
}

type PairProps = { pair: PairedPart; before: FormAnswer; after: FormAnswer; area: LifeArea | undefined }

function Pair({ pair, before, after, area }: PairProps) {
  const { t, day } = useTexts()
  const { inMine } = useNeedWords()
  const { part, isAskedBefore, isAskedAfter } = pair
  const side = (of: FormAnswer) => ({ form: inMine(of.names), day: day(of.heldOn) })
  const [from, to] = [pair.before?.stepOfPerson ?? null, pair.after?.stepOfPerson ?? null]
  return (
    <>
      {from !== null && to !== null && (
        <p className="need-moved num">
          {from === to ? t('needs.compare.still', { step: to }) : t('needs.compare.from-to', { from, to })}
        </p>
      )}
      <div className="columns">
        <section>
          <h3 className="soft small">{t('needs.compare.before', side(before))}</h3>
          {isAskedBefore ? (
            <PartSaid part={part} said={pair.before} area={area} />
          ) : (
            <p className="soft">{t('needs.compare.not-in-form')}</p>
          )}
        </section>
        <section>
          <h3 className="soft small">{t('needs.compare.after', side(after))}</h3>
          {isAskedAfter ? (
            <PartSaid
              part={part}
              said={pair.after}
              area={area}
              before={pair.before && new Set(pair.before.needs.map(({ needId }) => needId))}
            />
          ) : (
            <p className="soft">{t('needs.compare.not-in-form')}</p>
          )}
        </section>
      </div>
    </>
  )
}

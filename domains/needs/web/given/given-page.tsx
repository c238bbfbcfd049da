import { Link, useParams } from 'react-router'
import { peopleApi } from '#domains/people/model/index.ts'
import { Answer, Card, Dropdown, Page, useAnswer, useTexts } from '#platform/web/index.ts'
import type { FormAnswer } from '../../model/form-answer.ts'
import { compartmentOf } from '../../model/form-rules.ts'
import { needsFormsApi } from '../../model/forms-api.ts'
import { needsApi } from '../../model/needs-api.ts'
import { usePartName } from '../forms/use-part-name.ts'
import { useNeedWords } from '../words.ts'
import { PartSaid } from './part-said.tsx'
import '../needs.css'

/** A form as it was answered, on the version it was answered on. */
export default function GivenPage() {
  const { t, day } = useTexts()
  const { inMine } = useNeedWords()
  const { personId = '', id = '' } = useParams()
  const given = useAnswer(needsFormsApi.answer, { personId, id })
  const person = useAnswer(peopleApi.show, { id: personId })
  const { data } = given
  return (
    <Page
      title={
        data
          ? t('needs.forms.given-line', { form: inMine(data.names), day: day(data.heldOn) })
          : t('needs.forms')
      }
      breadcrumbs={[{ text: person.data?.name ?? '', to: `/people/${personId}?tab=needs` }]}
      actions={<CompareMenu personId={personId} id={id} />}
      width="text"
    >
      <Answer of={given}>{(answer) => <Parts of={answer} />}</Answer>
    </Page>
  )
}

function Parts({ of }: { of: FormAnswer }) {
  const { t, day } = useTexts()
  const areas = useAnswer(needsApi.areas, {}).data ?? []
  const partName = usePartName(areas)
  const byId = new Map(areas.map((area) => [area.id, area]))
  const name = of.by ?? t('needs.strength.somebody')
  return (
    <>
      <p className="soft">
        {t('needs.given.by', { name, day: day(of.heldOn), how: t(`needs.how.${of.how}`) })}
      </p>
      {of.form
        .filter(({ kind }) => kind !== 'instrument')
        .map((part) => (
          <Card key={part.id} title={partName(part)}>
            {of.mayRead.includes(compartmentOf(part, byId)) ? (
              <PartSaid
                part={part}
                said={of.parts.find(({ partId }) => partId === part.id) ?? null}
                area={byId.get(part.areaId ?? '')}
              />
            ) : (
              <p className="soft">{t('needs.given.closed')}</p>
            )}
          </Card>
        ))}
    </>
  )
}

function CompareMenu({ personId, id }: { personId: string; id: string }) {
  const { t, day } = useTexts()
  const { inMine } = useNeedWords()
  const lines = useAnswer(needsFormsApi.answers, { personId }).data ?? []
  const place = lines.findIndex((line) => line.id === id)
  if (lines.length < 2 || place === -1) return null
  // The newest stands first: what is above this one came after it.
  const pair = (other: number) => (other > place ? [lines[other]!.id, id] : [id, lines[other]!.id])
  return (
    <Dropdown label={t('needs.given.compare-with')} className="quiet-button need-menu">
      {lines.map((line, other) =>
        other === place ? null : (
          <Link
            key={line.id}
            className="dropdown-item"
            to={`/needs/compare/${personId}/${pair(other).join('/')}`}
          >
            {t('needs.forms.given-line', { form: inMine(line.names), day: day(line.heldOn) })}
          </Link>
        ),
      )}
    </Dropdown>
  )
}

import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { peopleApi } from '#domains/people/model/index.ts'
import { Answer, Card, Dropdown, Row, Rows, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import type { FormAnswerLine } from '../../model/form-answer.ts'
import { needsFormsApi } from '../../model/forms-api.ts'
import { isUsedIn } from '../../model/life-area.ts'
import { todayHere, useNeedWords } from '../words.ts'

/** The forms that were gone through, and the way into another one. */
export function FormsCard({ personId }: { personId: string }) {
  const { t } = useTexts()
  const given = useAnswer(needsFormsApi.answers, { personId })
  const lines = given.data ?? []
  const [after, before] = lines
  return (
    <Card title={t('needs.forms.given')} aside={<BeginForm personId={personId} />}>
      <Answer of={given}>
        {(list) =>
          list.length === 0 ? (
            <p className="soft">{t('needs.forms.given-empty')}</p>
          ) : (
            <Rows label={t('needs.forms.given')}>
              {list.map((line) => (
                <GivenRow key={line.id} of={line} />
              ))}
            </Rows>
          )
        }
      </Answer>
      {before && after && (
        <p className="need-compare">
          <Button
            size="sm"
            variant="default"
            component={Link}
            to={`/needs/compare/${personId}/${before.id}/${after.id}`}
          >
            {t('needs.forms.compare')}
          </Button>
        </p>
      )}
    </Card>
  )
}

function GivenRow({ of: { id, personId, names, heldOn, how, by } }: { of: FormAnswerLine }) {
  const { t, day } = useTexts()
  const { inMine } = useNeedWords()
  return (
    <Row
      to={`/needs/answers/${personId}/${id}`}
      detail={t('needs.forms.given-by', {
        name: by ?? t('needs.strength.somebody'),
        how: t(`needs.how.${how}`),
      })}
    >
      {t('needs.forms.given-line', { form: inMine(names), day: day(heldOn) })}
    </Row>
  )
}

function BeginForm({ personId }: { personId: string }) {
  const { t } = useTexts()
  const { inMine } = useNeedWords()
  const may = useMay()
  const forms = useAnswer(needsFormsApi.list, {}).data ?? []
  const unitId = useAnswer(peopleApi.show, { id: personId }).data?.person.unitId ?? null
  const used = forms.filter((form) => isUsedIn(form, unitId, todayHere()))
  if (used.length === 0 || !may('needs:write')) return null
  return (
    <Dropdown label={t('needs.forms.go-through')} className="quiet-button need-menu" closeOnClick>
      {used.map(({ id, names }) => (
        <Link key={id} className="dropdown-item" to={`/needs/ask/${personId}/${id}`}>
          {inMine(names)}
        </Link>
      ))}
    </Dropdown>
  )
}

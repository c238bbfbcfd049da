import { Button } from '@mantine/core'
import { useState } from 'react'
import { Answer, Card, Chip, Page, Rows, Stack, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import type { RelationKind } from '../../model/kind.ts'
import { policyApi } from '../../model/policy-api.ts'
import type { RequirementRule } from '../../model/requirement.ts'
import { firstUpper, todayHere, useVolunteerWords } from '../words.ts'
import { InterestsCard } from './interests-card.tsx'
import { KindDialog } from './kind-dialog.tsx'
import { RuleDialog } from './rule-dialog.tsx'
import { RuleRow } from './rule-row.tsx'
import '../volunteers.css'

type Shown =
  | { what: 'kind'; kind: RelationKind | null }
  | { what: 'rule'; kind: RelationKind; rule: RequirementRule | null }

/** What the house decides about volunteering: the kinds, what each asks for, from when and who says so. */
export default function KindsPage() {
  const { t } = useTexts()
  const may = useMay()
  const [shown, setShown] = useState<Shown | null>(null)
  const kinds = useAnswer(policyApi.kinds, {})
  const rules = useAnswer(policyApi.requirements, {})
  const decides = may('volunteers:policy')
  return (
    <Page
      title={t('volunteers.policy.title')}
      subtitle={t('volunteers.policy.text')}
      actions={
        decides && (
          <Button onClick={() => setShown({ what: 'kind', kind: null })}>
            {t('volunteers.policy.add-kind')}
          </Button>
        )
      }
    >
      <Answer of={kinds}>
        {(list) => (
          <Answer of={rules}>
            {({ rules: lines }) => (
              <Stack>
                {list.map((kind) => (
                  <KindCard
                    key={kind.id}
                    kind={kind}
                    rules={lines.filter(({ kindId }) => kindId === kind.id)}
                    decides={decides}
                    onShow={setShown}
                  />
                ))}
                <InterestsCard decides={decides} />
              </Stack>
            )}
          </Answer>
        )}
      </Answer>
      {shown?.what === 'kind' && (
        <KindDialog kind={shown.kind} kinds={kinds.data ?? []} onClose={() => setShown(null)} />
      )}
      {shown?.what === 'rule' && (
        <RuleDialog
          kind={shown.kind}
          rule={shown.rule}
          country={rules.data?.country ?? ''}
          onClose={() => setShown(null)}
        />
      )}
    </Page>
  )
}

type KindCardProps = {
  kind: RelationKind
  rules: RequirementRule[]
  decides: boolean
  onShow(shown: Shown): void
}

function KindCard({ kind, rules, decides, onShow }: KindCardProps) {
  const { t, day } = useTexts()
  const { inMine } = useVolunteerWords()
  const today = todayHere()
  const isPast = ({ validUntil }: RequirementRule) => validUntil !== null && validUntil <= today
  const [holding, past] = [rules.filter((rule) => !isPast(rule)), rules.filter(isPast)]
  const name = firstUpper(inMine(kind.names))
  return (
    <Card
      title={name}
      aside={
        kind.retiredOn && <Chip>{t('volunteers.policy.retired', { day: day(kind.retiredOn, 'short') })}</Chip>
      }
    >
      <p className="soft">{rulesInWords(kind, t)}</p>
      <Rows label={t('volunteers.policy.asked-of', { name })}>
        {holding.map((rule) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            onChange={decides ? () => onShow({ what: 'rule', kind, rule }) : null}
          />
        ))}
      </Rows>
      {holding.length === 0 && <p>{t('volunteers.policy.nothing-asked')}</p>}
      {decides && (
        <div className="volunteer-buttons">
          <Button size="sm" variant="default" onClick={() => onShow({ what: 'rule', kind, rule: null })}>
            {t('volunteers.policy.add-rule')}
          </Button>
          <button type="button" className="link-button" onClick={() => onShow({ what: 'kind', kind })}>
            {t('volunteers.policy.change-kind')}
          </button>
        </div>
      )}
      {past.length > 0 && (
        <details className="volunteer-more">
          <summary>{t('volunteers.policy.before', { count: past.length })}</summary>
          <Rows label={t('volunteers.policy.before', { count: past.length })}>
            {past.map((rule) => (
              <RuleRow key={rule.id} rule={rule} onChange={null} />
            ))}
          </Rows>
        </details>
      )}
    </Card>
  )
}

const rulesInWords = (kind: RelationKind, t: ReturnType<typeof useTexts>['t']) =>
  [
    t(kind.endsWithCustody ? 'volunteers.policy.ends' : 'volunteers.policy.continues'),
    t(kind.oneAtATime ? 'volunteers.policy.one' : 'volunteers.policy.several'),
    t(kind.familyInvolvement === 'no' ? 'volunteers.policy.family-no' : 'volunteers.policy.family-yes'),
    kind.leastAge !== null && t('volunteers.policy.least-age-is', { age: kind.leastAge }),
  ]
    .filter(Boolean)
    .join(' ')

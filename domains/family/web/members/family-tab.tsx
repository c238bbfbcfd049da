import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import {
  Answer,
  Card,
  EmptyState,
  Row,
  Rows,
  Stack,
  useAnswer,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { membersApi, type RelativeOfPerson } from '../../model/members/members-api.ts'
import { useFamilyWords } from '../words.ts'
import { RelateDialog, RelationDialog } from './relation-dialog.tsx'

/** Who belongs to the participant, and whether they may be told anything. */
export default function FamilyTab({ personId }: { personId: string }) {
  const { t } = useTexts()
  const may = useMay()
  const answer = useAnswer(membersApi.ofPerson, { personId })
  const [relating, setRelating] = useState(false)
  const relate = may('family:write') && (
    <Button size="sm" variant="default" onClick={() => setRelating(true)}>
      {t('family.relate-relative')}
    </Button>
  )
  return (
    <Stack>
      <Answer of={answer}>
        {(relatives) =>
          relatives.length === 0 ? (
            <EmptyState title={t('family.tab-none')} text={t('family.tab-none-text')}>
              {relate}
            </EmptyState>
          ) : (
            <Card title={t('family.tab')} aside={relate}>
              <Rows label={t('family.tab')}>
                {relatives.map((one) => (
                  <Relative key={one.id} of={one} />
                ))}
              </Rows>
            </Card>
          )
        }
      </Answer>
      {relating && <RelateDialog personId={personId} onClose={() => setRelating(false)} />}
    </Stack>
  )
}

function Relative({ of }: { of: RelativeOfPerson }) {
  const { t, day } = useTexts()
  const { word } = useFamilyWords()
  const may = useMay()
  const [changing, setChanging] = useState(false)
  const detail = [
    word('relation', of.relation),
    of.until && t('family.until', { day: day(of.until, 'short') }),
    word('may-know', of.mayKnow),
    of.mayKnowWords,
    of.personWish === 'no' && t('family.person-wants-none'),
    of.contactWish === 'no' && t('family.relative-wants-none'),
    of.safeToLeaveMessage === 'no' && t('family.no-message'),
  ]
  return (
    <Row
      detail={detail.filter(Boolean).join(' · ')}
      aside={
        may('family:write') && (
          <button type="button" className="link-button" onClick={() => setChanging(true)}>
            {t('family.change')}
          </button>
        )
      }
    >
      <Link to={`/family/members/${of.familyMemberId}`}>{of.name}</Link>
      {changing && <RelationDialog of={of} title={of.name} onClose={() => setChanging(false)} />}
    </Row>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { KeptApart } from '#domains/restrictions/web/index.tsx'
import { languageNames } from '#platform/texts/languages.ts'
import {
  Answer,
  Card,
  Columns,
  type Fact,
  Facts,
  Notice,
  OwnWords,
  Page,
  Row,
  Rows,
  Stack,
  useAnswer,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { adviceApi } from '../../model/advice/advice-api.ts'
import { type FamilyMemberFile, membersApi, type RelationOfMember } from '../../model/members/members-api.ts'
import { CaseLine } from '../advice/case-line.tsx'
import { todayHere, useFamilyWords } from '../words.ts'
import { RelateDialog, RelationDialog } from './relation-dialog.tsx'

/** A relative in their own right: what they want from us, how to reach them, whom they belong to, what they asked. */
export default function MemberPage() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  const { word } = useFamilyWords()
  const may = useMay()
  const answer = useAnswer(membersApi.show, { id })
  const file = answer.data
  return (
    <Page
      title={file?.name ?? t('family.relatives')}
      subtitle={
        file &&
        [
          file.nameTransliterated === file.name ? '' : file.nameTransliterated,
          word('relation', file.relation),
        ]
          .filter(Boolean)
          .join(' · ')
      }
      breadcrumbs={[{ text: t('family.relatives'), to: '/family/members' }]}
      actions={
        file?.forgottenOn === null &&
        may('family:write') && (
          <Button component={Link} to={`/family/members/${id}/change`} variant="default">
            {t('family.change')}
          </Button>
        )
      }
    >
      <Answer of={answer}>
        {(of) => (
          <Stack>
            {of.forgottenOn !== null && <Notice tone="lamp">{t('reason.relative-forgotten')}</Notice>}
            {of.safeToLeaveMessage === 'no' && <Notice tone="beacon">{t('family.no-message')}</Notice>}
            <Columns>
              <Stack>
                <Wishes of={of} />
                <Relations of={of} />
                {may('advice:read') && <Cases id={of.id} />}
              </Stack>
              <Contact of={of} />
            </Columns>
            {may('restrictions:read') && <KeptApart party={{ kind: 'relative', id: of.id }} />}
          </Stack>
        )}
      </Answer>
    </Page>
  )
}

function Wishes({ of: { wishes, notes } }: { of: FamilyMemberFile }) {
  const { t } = useTexts()
  return (
    <Card title={t('family.field.wishes')}>
      {wishes === '' ? <p className="soft">{t('family.no-wishes')}</p> : <OwnWords>{wishes}</OwnWords>}
      {notes !== '' && <p>{notes}</p>}
    </Card>
  )
}

function Relations({ of: { id, relations, forgottenOn } }: { of: FamilyMemberFile }) {
  const { t } = useTexts()
  const { word } = useFamilyWords()
  const may = useMay()
  const [changing, setChanging] = useState<RelationOfMember | 'new' | null>(null)
  const mayWrite = may('family:write') && forgottenOn === null
  return (
    <Card
      title={t('family.belongs-to')}
      aside={
        mayWrite && (
          <Button size="sm" variant="default" onClick={() => setChanging('new')}>
            {t('family.relate')}
          </Button>
        )
      }
    >
      {relations.length === 0 ? (
        <p className="soft">{t('family.belongs-to-nobody')}</p>
      ) : (
        <Rows label={t('family.belongs-to')}>
          {relations.map((one) => (
            <Row
              key={one.id}
              detail={[word('relation', one.relation), word('may-know', one.mayKnow)].join(' · ')}
              aside={
                mayWrite && (
                  <button type="button" className="link-button" onClick={() => setChanging(one)}>
                    {t('family.change')}
                  </button>
                )
              }
            >
              <Link to={`/people/${one.personId}?tab=family`}>{one.personName}</Link>
            </Row>
          ))}
        </Rows>
      )}
      {changing === 'new' && <RelateDialog familyMemberId={id} onClose={() => setChanging(null)} />}
      {changing !== null && changing !== 'new' && (
        <RelationDialog of={changing} title={changing.personName} onClose={() => setChanging(null)} />
      )}
    </Card>
  )
}

function Cases({ id }: { id: string }) {
  const { t } = useTexts()
  const answer = useAnswer(adviceApi.cases, { familyMemberId: id })
  return (
    <Card title={t('family.advice.cases-of')}>
      <Answer of={answer}>
        {(cases) =>
          cases.length === 0 ? (
            <p className="soft">{t('family.advice.no-cases-of')}</p>
          ) : (
            <Rows label={t('family.advice.cases-of')}>
              {cases.map((one) => (
                <CaseLine key={one.id} of={one} today={todayHere()} />
              ))}
            </Rows>
          )
        }
      </Answer>
    </Card>
  )
}

function Contact({ of }: { of: FamilyMemberFile }) {
  const { t, day } = useTexts()
  const fact = (label: string, value: Fact['value'] | null | false): Fact[] =>
    value ? [{ label, value }] : []
  return (
    <Card title={t('family.contact')}>
      <Facts
        of={[
          ...fact(
            t('family.field.phone'),
            of.phone && <a href={`tel:${of.phone.replace(/[^\d+]/g, '')}`}>{of.phone}</a>,
          ),
          ...fact(t('family.field.email'), of.email && <a href={`mailto:${of.email}`}>{of.email}</a>),
          ...fact(
            t('family.field.address'),
            of.addressProtected ? t('family.address-is-protected') : of.address,
          ),
          ...fact(t('family.field.county'), of.county),
          ...fact(t('family.field.language'), languageNames[of.language]),
          ...fact(t('family.field.interpreter'), t(`people.answer.${of.interpreterNeeded}`)),
          ...fact(t('family.field.safe-to-leave-message'), t(`people.answer.${of.safeToLeaveMessage}`)),
          ...fact(t('family.field.served-on'), day(of.servedOn, 'long')),
        ]}
      />
    </Card>
  )
}

import { useParams } from 'react-router'
import { Answer, Chip, Columns, Notice, Page, Stack, useAnswer, useTexts } from '#platform/web/index.ts'
import { type VolunteerFile, volunteersApi } from '../../model/volunteers-api.ts'
import { toneOfState, useVolunteerWords } from '../words.ts'
import { AccountCard } from './account-card.tsx'
import { VolunteerDialogs } from './dialogs/volunteer-dialogs.tsx'
import { EvidenceCard } from './evidence-card.tsx'
import { OtherRoles } from './other-roles.tsx'
import { ProfileCard } from './profile-card.tsx'
import { ReachCard } from './reach-card.tsx'
import { RoleCard } from './role-card.tsx'
import { Steps } from './steps.tsx'
import { SupervisorCard } from './supervisor-card.tsx'
import { useChosenPart, VolunteerParts } from './volunteer-parts.tsx'
import { WordsCard } from './words-card.tsx'
import { WorryCard } from './worry-card.tsx'
import '../volunteers.css'

export default function VolunteerPage() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  const answer = useAnswer(volunteersApi.show, { id })
  const file = answer.data
  return (
    <Page
      title={file?.displayName ?? t('volunteers.volunteer')}
      subtitle={file && <Summary file={file} />}
      breadcrumbs={[{ text: t('volunteers.title'), to: '/volunteers' }]}
    >
      <Answer of={answer}>{(shown) => <File key={shown.id} file={shown} />}</Answer>
    </Page>
  )
}

function Summary({ file }: { file: VolunteerFile }) {
  const { t, day, list } = useTexts()
  const { state, inMine } = useVolunteerWords()
  const kinds = file.roles
    .filter((role) => role.state !== 'ended' && role.state !== 'refused')
    .map(({ names }) => inMine(names))
  return (
    <>
      <div>
        {[
          file.displayNameTransliterated !== file.displayName && file.displayNameTransliterated,
          kinds.length > 0 && list(kinds),
          file.unit,
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      <div className="volunteer-chips">
        <Chip tone={toneOfState[file.state]}>{state(file.state)}</Chip>
        <span className="soft small">{t('volunteers.since', { day: day(file.stateSince) })}</span>
      </div>
    </>
  )
}

function File({ file }: { file: VolunteerFile }) {
  const { t } = useTexts()
  const part = useChosenPart()
  return (
    <>
      {file.namesakeSaidBy && (
        <Notice tone="fjord">
          <p>{t('volunteers.namesake', { name: file.namesakeSaidBy })}</p>
        </Notice>
      )}
      <Steps file={file} />
      <VolunteerParts volunteerId={file.id} />
      {part === null && (
        <Columns>
          <Stack>
            {file.roles.map((role) => (
              <RoleCard key={role.id} file={file} role={role} />
            ))}
            <OtherRoles file={file} />
            <EvidenceCard file={file} />
          </Stack>
          <Stack>
            <SupervisorCard file={file} />
            <ReachCard file={file} />
            <ProfileCard file={file} />
            <WordsCard file={file} />
            <AccountCard file={file} />
            <WorryCard file={file} />
          </Stack>
        </Columns>
      )}
      <VolunteerDialogs file={file} />
    </>
  )
}

import { useParams } from 'react-router'
import {
  FieldCard,
  FieldFacts,
  KeptAnswer,
  Screen,
  useKept,
  useLanguageName,
  useNameIn,
} from '#platform/field/index.ts'
import { phoneLink } from '#platform/texts/phone-link.ts'
import { useTexts } from '#platform/web/texts.tsx'
import { type MyMatch, matchesFieldApi } from '../model/index.ts'
import { AgreementCard } from './agreement-card.tsx'
import { SharedPlanCard } from './shared-plan-card.tsx'

/** What the other agreed to share, what was passed on, and what the two agreed. */
export default function MatchPage() {
  const { t } = useTexts()
  const { id } = useParams()
  const kept = useKept(matchesFieldApi.myMatch, {})
  return (
    <KeptAnswer of={kept}>
      {({ matches }) => {
        const match = matches.find((one) => one.id === id)
        return (
          <Screen title={match?.calledName ?? t('matches.field.gone')} back="/">
            {match ? <Shared match={match} /> : <p>{t('matches.field.gone-text')}</p>}
            {match && <SharedPlanCard matchId={match.id} />}
            {match && <AgreementCard matchId={match.id} />}
          </Screen>
        )
      }}
    </KeptAnswer>
  )
}

function Shared({ match }: { match: MyMatch }) {
  const { t, day, list } = useTexts()
  const nameIn = useNameIn()
  const languageName = useLanguageName()
  const languages = match.languages?.map(({ language }) => languageName(language)) ?? []
  return (
    <FieldCard title={nameIn(match.kind.names)}>
      <FieldFacts
        of={[
          { label: t('matches.field.full-name'), text: match.fullName },
          { label: t('matches.field.card-languages'), text: list(languages) },
          { label: t('matches.field.prison'), text: match.prison },
          { label: t('matches.field.release-day'), text: match.releaseDay && day(match.releaseDay, 'long') },
          { label: t('matches.field.card-goals'), text: match.goals },
          { label: t('matches.field.handover'), text: match.handover },
        ]}
      />
      {match.phone && (
        <a className="field-quiet-button" href={phoneLink(match.phone)}>
          {t('matches.field.call', { phone: match.phone })}
        </a>
      )}
      {/* What a phone kept from before the rule was told says nothing of it. */}
      {match.kind.familyInvolvement && (
        <p className="soft small">{t(`matches.field.family.${match.kind.familyInvolvement}`)}</p>
      )}
      {match.kind.endsWithCustody && <p className="soft small">{t('matches.field.ends-with-custody')}</p>}
    </FieldCard>
  )
}

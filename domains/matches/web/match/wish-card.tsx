import { Link } from 'react-router'
import { HoursPicture } from '#domains/volunteers/web/index.tsx'
import type { TextKey } from '#platform/texts/text.ts'
import { Card, type Fact, Facts, OwnWords, useMay, useTexts } from '#platform/web/index.ts'
import type { Match } from '../../model/match.ts'
import { stepsFrom } from '../../model/steps.ts'
import { useMatchWords, usePairWords } from '../words.ts'

/** What the participant wants, how they said yes, and what would suit them. */
export function WishCard({ match }: { match: Match }) {
  const { t, list, day } = useTexts()
  const { word } = useMatchWords()
  const { nameOfInterest, nameOfLanguage } = usePairWords()
  const may = useMay()
  const { wish, goals } = match
  const none = <span className="soft">{t('matches.not-said')}</span>
  const said = (words: string[]) => (words.length > 0 ? list(words) : none)
  const wishes = [
    ...(wish.wishes.sex === 'no-wish' ? [] : [t(`volunteers.sex-wish.${wish.wishes.sex}` as TextKey)]),
    ...wish.wishes.ageBands,
  ]
  const facts: Fact[] = [
    {
      label: t('matches.yes'),
      value: t('matches.yes.said', { day: day(match.yesOn), how: word('said', match.yesHow) }),
    },
    {
      label: t('matches.talked'),
      value: match.talkedOn
        ? t('matches.talked-on', { day: day(match.talkedOn), name: match.talkedBy ?? '' })
        : none,
    },
    {
      label: t('matches.wish.languages'),
      value: said(wish.languages.map(({ language }) => nameOfLanguage(language))),
    },
    { label: t('matches.wish.area'), value: wish.area ?? none },
    { label: t('matches.wish.hours'), value: <HoursPicture hours={wish.hours} /> },
    { label: t('matches.wish.interests'), value: said(wish.interests.map(nameOfInterest)) },
    { label: t('matches.wish.wishes'), value: said(wishes) },
    {
      label: t('volunteers.policy.family'),
      value: t(`volunteers.family.${match.kind.familyInvolvement}`),
    },
  ]
  return (
    <Card
      title={t('matches.wish')}
      aside={
        may('matches:write') &&
        stepsFrom(match.state).includes('change-wish') && (
          <Link to={`/matches/${match.id}/wish`}>{t('matches.change')}</Link>
        )
      }
    >
      {match.reducedOn !== null ? (
        <p className="soft">{t('matches.reduced', { day: day(match.reducedOn) })}</p>
      ) : (
        <>
          {goals && <OwnWords>{goals}</OwnWords>}
          <Facts of={facts} />
        </>
      )}
    </Card>
  )
}

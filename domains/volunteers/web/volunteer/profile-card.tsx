import { Link } from 'react-router'
import { Card, type Fact, Facts, useAnswer, useLanguageName, useMay, useTexts } from '#platform/web/index.ts'
import { policyApi } from '../../model/policy-api.ts'
import type { VolunteerFile } from '../../model/volunteers-api.ts'
import { HoursPicture } from '../profile/hours-picture.tsx'
import { useVolunteerWords } from '../words.ts'
import { KnownByName } from './known-by-name.tsx'

/** What somebody brings to a match, at a glance. */
export function ProfileCard({ file }: { file: VolunteerFile }) {
  const { t, list } = useTexts()
  const may = useMay()
  const nameOf = useLanguageName()
  const { inMine, word } = useVolunteerWords()
  const known = useAnswer(policyApi.interests, {}).data ?? []
  const { languages, area, hours, interests, limits, knows, worksAt, wishes, ageBand } = file.profile
  const none = <span className="soft">{t('volunteers.not-said')}</span>
  const said = (words: string[]) => (words.length > 0 ? list(words) : none)
  const nameOfInterest = (code: string) => {
    const found = known.find((one) => one.code === code)
    return found ? inMine(found.names) : code
  }
  const facts: Fact[] = [
    {
      label: t('volunteers.profile.languages'),
      value: said(languages.map(({ language }) => nameOf(language))),
    },
    { label: t('volunteers.profile.area'), value: area ?? none },
    { label: t('volunteers.profile.hours'), value: <HoursPicture hours={hours} /> },
    { label: t('volunteers.profile.interests'), value: said(interests.map(nameOfInterest)) },
    { label: t('volunteers.profile.age-band'), value: ageBand ?? none },
    {
      label: t('volunteers.profile.wishes'),
      value: said([...(wishes.sex === 'no-wish' ? [] : [word('sex-wish', wishes.sex)]), ...wishes.ageBands]),
    },
    { label: t('volunteers.profile.limits'), value: said(limits.map((code) => word('limit', code))) },
  ]
  return (
    <Card
      title={t('volunteers.profile.title')}
      aside={
        may('volunteers:write') && (
          <Link to={`/volunteers/${file.id}/profile`}>{t('volunteers.do.change')}</Link>
        )
      }
    >
      <Facts of={facts} />
      {(knows.length > 0 || worksAt) && (
        <div className="volunteer-conflicts">
          <p>
            <b>{t('volunteers.profile.conflicts')}</b>
          </p>
          {knows.length > 0 && <p>{t('volunteers.profile.knows-list', { names: list(knows) })}</p>}
          {worksAt && <p>{t('volunteers.profile.works-list', { place: worksAt })}</p>}
          {knows.length > 0 && <p className="soft">{t('volunteers.profile.keep-apart')}</p>}
          {knows.map((name) => (
            <KnownByName key={name} name={name} file={file} />
          ))}
        </div>
      )}
    </Card>
  )
}

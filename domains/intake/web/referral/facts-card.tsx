import { languageNames } from '#platform/texts/languages.ts'
import { phoneLink } from '#platform/texts/phone-link.ts'
import type { TextKey } from '#platform/texts/text.ts'
import { Card, type Fact, Facts, useLanguageName, useTexts } from '#platform/web/index.ts'
import type { ReferralFile } from '../../model/referral-file.ts'

/** What was said about the person, and who said it; what nobody said takes no room. */
export function FactsCard({ of }: { of: ReferralFile }) {
  const { t, day, list } = useTexts()
  const languageName = useLanguageName()
  const answer = (value: string) => t(`people.answer.${value}` as TextKey)
  const fact = (label: TextKey, value: Fact['value'] | null | false): Fact[] =>
    value ? [{ label: t(label), value }] : []
  const phone = (number: string | null) => number && <a href={phoneLink(number)}>{number}</a>
  const mail = (address: string | null) => address && <a href={`mailto:${address}`}>{address}</a>
  return (
    <Card title={t('intake.facts')}>
      <Facts
        of={[
          ...fact('intake.field.birth-date', of.birthDate && day(of.birthDate, 'long')),
          ...fact('intake.field.birth-year', !of.birthDate && of.birthYear && String(of.birthYear)),
          ...fact('intake.field.languages', of.languages.length > 0 && list(of.languages.map(languageName))),
          ...fact(
            'intake.field.interpreter',
            of.interpreterNeeded !== 'not-asked' && answer(of.interpreterNeeded),
          ),
          ...fact('intake.field.whereabouts', of.whereabouts && t(`people.status.${of.whereabouts}`)),
          ...fact('intake.field.prison', of.prison),
          ...fact('intake.field.release-day', of.releaseDay && day(of.releaseDay, 'long')),
          ...fact('intake.field.phone', phone(of.phone)),
          ...fact('intake.field.email', mail(of.email)),
          ...fact('intake.field.knows', answer(of.knows)),
          ...fact('intake.field.referrer', of.referrerName),
          ...fact('intake.field.referrer-from', of.referrerFrom),
          ...fact('intake.field.referrer-phone', phone(of.referrerPhone)),
          ...fact('intake.field.referrer-email', mail(of.referrerEmail)),
          ...fact('intake.field.language', languageNames[of.language]),
        ]}
      />
    </Card>
  )
}

import { phoneLink } from '#platform/texts/phone-link.ts'
import { Card, Chip, type Fact, Facts, useTexts } from '#platform/web/index.ts'
import type { PersonFile } from '../../model/person-file.ts'

/** How to reach the person, and whether a message may be left there. */
export function ReachCard({ person: { person } }: { person: PersonFile }) {
  const { t } = useTexts()
  const { inPrison, phone, email, address, safeToLeaveMessage: safe } = person.contact
  const known: (Fact | null)[] = [
    inPrison ? { label: t('people.field.in-prison'), value: inPrison } : null,
    phone ? { label: t('people.field.phone'), value: <a href={phoneLink(phone)}>{phone}</a> } : null,
    email ? { label: t('people.field.email'), value: <a href={`mailto:${email}`}>{email}</a> } : null,
    address ? { label: t('people.field.address'), value: address } : null,
  ]
  const facts = known.filter((fact) => fact !== null)
  const hasWayOutside = Boolean(phone || email || address)
  return (
    <Card title={t('people.part.reach')}>
      {facts.length === 0 && <p className="soft">{t('people.reach-none')}</p>}
      <Facts of={facts} />
      {hasWayOutside && (
        <p className="person-safe">
          <Chip tone={safe === 'yes' ? 'moss' : safe === 'no' ? 'beacon' : 'lamp'}>
            {t(`people.safe.${safe}`)}
          </Chip>
        </p>
      )}
    </Card>
  )
}

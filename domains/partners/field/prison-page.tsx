import { useParams } from 'react-router'
import { FieldCard, KeptAnswer, Screen, useKept } from '#platform/field/index.ts'
import { phoneLink } from '#platform/texts/phone-link.ts'
import { weekdayName } from '#platform/texts/weekdays.ts'
import { useTexts } from '#platform/web/texts.tsx'
import { partnersApi } from '../model/index.ts'

/** What somebody who visits must know, also in front of the gate without a line. */
export default function PrisonPage() {
  const { t, day, language } = useTexts()
  const { id } = useParams()
  const kept = useKept(partnersApi.myPrison, { id: id ?? '' })
  return (
    <KeptAnswer of={kept}>
      {(prison) => (
        <Screen title={prison.name} above={prison.nameInOtherScript ?? undefined} back="/meetings">
          {prison.visitingHours.length > 0 && (
            <FieldCard title={t('partners.field.hours')}>
              <ul className="field-list">
                {prison.visitingHours.map(({ weekday, from, until }) => (
                  <li key={`${weekday} ${from}`}>
                    {weekdayName(weekday, language)} {from}–{until}
                  </li>
                ))}
              </ul>
              {prison.visitingNotes && <p>{prison.visitingNotes}</p>}
              {prison.closedDays.map(({ day: closed, why }) => (
                <p key={closed} className="soft">
                  {t('partners.field.closed', { day: day(closed) })} {why}
                </p>
              ))}
            </FieldCard>
          )}
          <Text title={t('partners.field.bring')} text={prison.mayBeBrought} />
          <Text
            title={t('partners.field.way')}
            text={[prison.address, prison.wayThere].filter(Boolean).join('\n')}
          />
          {prison.contacts.length > 0 && (
            <FieldCard title={t('partners.field.contacts')}>
              {prison.contacts.map(({ name, task, phone }) => (
                <p key={name}>
                  {name}
                  {task && <span className="soft">, {task}</span>}
                  <br />
                  {phone && <a href={phoneLink(phone)}>{phone}</a>}
                </p>
              ))}
            </FieldCard>
          )}
        </Screen>
      )}
    </KeptAnswer>
  )
}

function Text({ title, text }: { title: string; text: string | null }) {
  if (!text) return null
  return (
    <FieldCard title={title}>
      <p className="field-lines">{text}</p>
    </FieldCard>
  )
}

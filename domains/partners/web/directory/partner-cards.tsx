import { phoneLink } from '#platform/texts/phone-link.ts'
import { Card, Row, Rows, useTexts, WeekHoursList } from '#platform/web/index.ts'
import type { Partner, PartnerContact, PartnerPlace } from '../../model/directory/partner.ts'
import { useLanguagesText } from './use-languages-text.ts'
import { lifeAreaText } from './words.ts'

type Of = { of: Partner }

export function ServicesCard({ of: { services } }: Of) {
  const texts = useTexts()
  const { t } = texts
  const languagesText = useLanguagesText()
  return (
    <Card title={t('partners.services')}>
      {services.length === 0 ? (
        <p className="soft">{t('partners.no-services')}</p>
      ) : (
        <Rows label={t('partners.services')}>
          {services.map((service) => (
            <Row
              key={service.id}
              detail={
                <>
                  {service.what && <span className="directory-lines">{service.what}</span>}
                  {[
                    service.eligibility && t('partners.for-whom-is', { text: service.eligibility }),
                    service.cost && t('partners.cost-is', { text: service.cost }),
                    service.areas.length > 0 && t('partners.serves', { text: texts.list(service.areas) }),
                    service.languages.length > 0 && languagesText(service.languages),
                  ]
                    .filter(Boolean)
                    .map((line) => (
                      <span key={line as string} className="directory-line">
                        {line}
                      </span>
                    ))}
                </>
              }
              aside={
                service.lifeArea && (
                  <span className="soft small">{lifeAreaText(texts, service.lifeArea)}</span>
                )
              }
            >
              {service.name}
            </Row>
          ))}
        </Rows>
      )}
    </Card>
  )
}

export const addressOf = ({ address, postal, town, area }: PartnerPlace): string =>
  [address, [postal, town].filter(Boolean).join(' '), area !== town && area].filter(Boolean).join(', ')

export function PlacesCard({ of: { places } }: Of) {
  const { t } = useTexts()
  return (
    <Card title={t('partners.places')}>
      {places.length === 0 && <p className="soft">{t('partners.no-places')}</p>}
      {places.map((place) => (
        <section key={place.id} className="directory-place">
          {place.name && <h3>{place.name}</h3>}
          <p>{addressOf(place)}</p>
          {place.phone && (
            <p>
              <a href={phoneLink(place.phone)}>{place.phone}</a>
            </p>
          )}
          {place.hours.length > 0 ? (
            <WeekHoursList of={place.hours} />
          ) : (
            <p className="soft small">{t('partners.hours-unknown-text')}</p>
          )}
          {place.hoursNotes && <p className="directory-lines">{place.hoursNotes}</p>}
        </section>
      ))}
    </Card>
  )
}

export function ContactsCard({ of: { contacts, places } }: Of) {
  const { t } = useTexts()
  const languagesText = useLanguagesText()
  const placeOf = ({ placeId }: PartnerContact) => {
    const place = places.find(({ id }) => id === placeId)
    return places.length > 1 && place ? (place.name ?? place.town) : null
  }
  return (
    <Card title={t('partners.contacts')}>
      {contacts.length === 0 ? (
        <p className="soft">{t('partners.no-contacts')}</p>
      ) : (
        <Rows label={t('partners.contacts')}>
          {contacts.map((contact) => (
            <Row
              key={contact.id}
              detail={
                <>
                  {[contact.role, placeOf(contact)].filter(Boolean).join(' · ')}
                  <span className="directory-reach">
                    {contact.phone && <a href={phoneLink(contact.phone)}>{contact.phone}</a>}
                    {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
                    {contact.languages.length > 0 && <span>{languagesText(contact.languages)}</span>}
                  </span>
                </>
              }
            >
              {contact.name}
            </Row>
          ))}
        </Rows>
      )}
    </Card>
  )
}

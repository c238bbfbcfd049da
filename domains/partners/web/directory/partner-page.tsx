import { Button } from '@mantine/core'
import { Link, useParams } from 'react-router'
import { phoneLink } from '#platform/texts/phone-link.ts'
import {
  Answer,
  Card,
  Columns,
  Facts,
  Notice,
  Page,
  Stack,
  useAnswer,
  useCommand,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { directoryApi } from '../../model/directory/directory-api.ts'
import type { Partner } from '../../model/directory/partner.ts'
import { AgreementsCard } from './agreements-card.tsx'
import { ContactsCard, PlacesCard, ServicesCard } from './partner-cards.tsx'
import './directory.css'

/** What is known of an organisation: where, when, whom to ask, what it offers and what was agreed. */
export default function PartnerPage() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  const may = useMay()
  const partner = useAnswer(directoryApi.show, { id })
  return (
    <Page
      title={partner.data?.name ?? t('partners.one')}
      subtitle={
        partner.data &&
        [partner.data.otherName, t(`partners.kind.${partner.data.kind}`)].filter(Boolean).join(' · ')
      }
      breadcrumbs={[{ text: t('partners.title'), to: '/partners' }]}
      actions={partner.data && may('partners:write') && <Change of={partner.data} />}
    >
      <Answer of={partner}>{(of) => <Known of={of} />}</Answer>
    </Page>
  )
}

function Change({ of: { id, version, retiredOn } }: { of: Partner }) {
  const { t } = useTexts()
  const { run, pending } = useCommand(directoryApi.retire)
  return (
    <>
      <Button
        variant="default"
        aria-disabled={pending}
        onClick={() => void run({ id, version, retired: retiredOn === null })}
      >
        {t(retiredOn === null ? 'partners.retire' : 'partners.take-back')}
      </Button>
      <Button component={Link} to={`/partners/${id}/edit`} variant="default">
        {t('partners.change')}
      </Button>
    </>
  )
}

function Known({ of: partner }: { of: Partner }) {
  const { t, day, language } = useTexts()
  const { descriptions, website, email, phone, notes, retiredOn, prisonId } = partner
  const about = descriptions[language] ?? Object.values(descriptions).find(Boolean)
  return (
    <>
      {retiredOn && (
        <Notice tone="lamp">
          <p>{t('partners.retired-since', { day: day(retiredOn) })}</p>
        </Notice>
      )}
      <Columns>
        <Stack>
          {(about || website || email || phone || prisonId) && (
            <Card title={t('partners.about')}>
              {about && <p className="directory-lines">{about}</p>}
              <Facts
                of={[
                  ...(phone
                    ? [{ label: t('partners.phone'), value: <a href={phoneLink(phone)}>{phone}</a> }]
                    : []),
                  ...(email
                    ? [{ label: t('partners.email'), value: <a href={`mailto:${email}`}>{email}</a> }]
                    : []),
                  ...(website
                    ? [
                        {
                          label: t('partners.website'),
                          value: (
                            <a href={website} rel="noreferrer">
                              {website.replace(/^https?:\/\//, '')}
                            </a>
                          ),
                        },
                      ]
                    : []),
                ]}
              />
              {prisonId && (
                <p>
                  <Link to={`/prisons/${prisonId}`}>{t('partners.to-prison')}</Link>
                </p>
              )}
            </Card>
          )}
          <ServicesCard of={partner} />
          {notes && (
            <Card title={t('partners.notes-title')} tone="tint">
              <p className="directory-lines">{notes}</p>
            </Card>
          )}
        </Stack>
        <Stack>
          <PlacesCard of={partner} />
          <ContactsCard of={partner} />
          <AgreementsCard partnerId={partner.id} />
        </Stack>
      </Columns>
    </>
  )
}

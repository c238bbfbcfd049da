import { Button } from '@mantine/core'
import { useState } from 'react'
import { languageNames, languages } from '#platform/texts/languages.ts'
import {
  Answer,
  Card,
  EmptyState,
  Page,
  Row,
  Rows,
  useAnswer,
  useCommand,
  useTexts,
} from '#platform/web/index.ts'
import { intakeApi } from '../../model/intake-api.ts'
import type { Service } from '../../model/service.ts'
import { useIntakeWords } from '../words.ts'
import { ServiceDialog } from './service-dialog.tsx'
import '../intake.css'

/** What the house offers, in its four languages; nothing that somebody has goes away when it is no longer offered. */
export default function ServicesPage() {
  const { t } = useTexts()
  const answer = useAnswer(intakeApi.services, {})
  const units = useAnswer(intakeApi.form, {}).data?.units ?? []
  const [open, setOpen] = useState<Service | 'new' | null>(null)
  return (
    <Page
      title={t('intake.services.title')}
      subtitle={t('intake.services.subtitle')}
      width="text"
      actions={<Button onClick={() => setOpen('new')}>{t('intake.services.add')}</Button>}
    >
      <Answer of={answer}>
        {(services) =>
          services.length === 0 ? (
            <EmptyState title={t('intake.services.empty')} text={t('intake.services.empty-text')} />
          ) : (
            <Card>
              <Rows label={t('intake.services.title')}>
                {services.map((service) => (
                  <ServiceRow
                    key={service.id}
                    of={service}
                    unit={
                      units.find(({ id }) => id === service.unitId)?.name ?? t('intake.services.everywhere')
                    }
                    onChange={() => setOpen(service)}
                  />
                ))}
              </Rows>
            </Card>
          )
        }
      </Answer>
      {open !== null && (
        <ServiceDialog service={open === 'new' ? null : open} units={units} onClose={() => setOpen(null)} />
      )}
    </Page>
  )
}

function ServiceRow({ of, unit, onChange }: { of: Service; unit: string; onChange(): void }) {
  const { t, day, language } = useTexts()
  const { inMine } = useIntakeWords()
  const { run, pending } = useCommand(intakeApi.retireService)
  const { id, version, names, retiredOn } = of
  const others = languages.filter((one) => one !== language)
  return (
    <Row
      detail={
        <>
          <div>
            {[unit, retiredOn && t('intake.services.retired', { day: day(retiredOn, 'near') })]
              .filter(Boolean)
              .join(' · ')}
          </div>
          <div className="intake-links small">
            {others.map((one) => (
              <span key={one} lang={one} title={languageNames[one]}>
                {names[one]}
              </span>
            ))}
          </div>
        </>
      }
      aside={
        <span className="intake-links">
          <Button size="sm" variant="default" onClick={onChange}>
            {t('intake.services.change')}
          </Button>
          <Button
            size="sm"
            variant="default"
            loading={pending}
            onClick={() => void run({ id, version, retired: retiredOn === null })}
          >
            {t(retiredOn === null ? 'intake.services.retire' : 'intake.services.again')}
          </Button>
        </span>
      }
    >
      {inMine(names)}
    </Row>
  )
}

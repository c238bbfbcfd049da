import { Button } from '@mantine/core'
import { useState } from 'react'
import { Answer, Card, Dialog, Facts, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import { firstDaysApi } from '../../model/first-days/first-days-api.ts'
import type { HealthFile, HealthGuard } from '../../model/first-days/health.ts'
import { HealthForm } from './health-form.tsx'

/** What protects in the first week; there is nothing here for whom health is not open to. */
export function HealthSection({ releaseId }: { releaseId: string }) {
  const { t } = useTexts()
  const answer = useAnswer(firstDaysApi.health, { id: releaseId })
  if (answer.data && !answer.data.isOpen) return null
  return (
    <Card title={t('release.health.title')}>
      <Answer of={answer}>{(file) => file.guard && <Guard file={file} guard={file.guard} />}</Answer>
    </Card>
  )
}

function Guard({ file, guard }: { file: HealthFile; guard: HealthGuard }) {
  const { t, list } = useTexts()
  const may = useMay()
  const [open, setOpen] = useState(false)
  const { need, missing, emergency } = file
  return (
    <div className="release-part">
      {need === 'yes' ? (
        <>
          <p>{t('release.health.why')}</p>
          <p className="soft small">{t('release.health.source')}</p>
          <p>
            {missing.length === 0 ? (
              t('release.health.all-done')
            ) : (
              <>
                <span aria-hidden>◆ </span>
                {t('release.health.missing', {
                  list: list(missing.map((one) => t(`release.health.missing.${one}`))),
                })}
              </>
            )}
          </p>
          <Said file={file} guard={guard} />
          <p>
            {t('release.health.emergency', {
              numbers: list(
                emergency.filter(({ answers }) => answers !== 'police').map(({ number }) => number),
              ),
            })}
          </p>
        </>
      ) : (
        <p className="soft">{t(need === 'no' ? 'release.health.no-need' : 'release.health.unknown-need')}</p>
      )}
      {may('release:write') && file.mayWrite && (
        <p className="no-print">
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('release.health.say')}
          </Button>
        </p>
      )}
      <p className="soft small">{t('release.health.who-reads')}</p>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('release.health.title')}>
        <HealthForm file={file} guard={guard} onClose={() => setOpen(false)} />
      </Dialog>
    </div>
  )
}

function Said({ file: { clinicBy }, guard }: { file: HealthFile; guard: HealthGuard }) {
  const { t, day } = useTexts()
  const words = (...parts: (string | null | false)[]) => parts.filter(Boolean).join(', ')
  const on = (date: string | null) => date && day(date, 'near')
  return (
    <Facts
      of={[
        {
          label: t('release.health.toleranceTalk'),
          value: words(t(`release.health.toleranceTalk.${guard.toleranceTalk}`), on(guard.toleranceTalkOn)),
        },
        {
          label: t('release.health.naloxone'),
          value: words(t(`release.health.naloxone.${guard.naloxone}`), on(guard.naloxoneOn)),
        },
        {
          label: t('release.health.bridge'),
          value: words(t(`release.health.bridge.${guard.bridge}`), on(guard.bridgeUntil)),
        },
        {
          label: t('release.health.clinic'),
          value: words(
            t(`release.health.clinic.${guard.clinic}`),
            on(guard.clinicOn),
            guard.clinicWhere,
            clinicBy !== null && `(${t('release.health.clinic-by', { day: day(clinicBy, 'near') })})`,
          ),
        },
        {
          label: t('release.health.medicine'),
          value: words(t(`release.health.medicine.${guard.medicine}`), guard.medicineWords),
        },
      ]}
    />
  )
}

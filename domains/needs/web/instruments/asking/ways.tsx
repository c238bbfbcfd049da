import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { isLanguage } from '#platform/texts/languages.ts'
import { asProblem, type CallProblem, download, ErrorState, useTexts } from '#platform/web/index.ts'
import { instrumentsApi } from '../../../model/instruments/instruments-api.ts'
import type { Asked } from '../../../model/instruments/shapes.ts'
import { useHandOver } from './use-hand-over.ts'

/** Together on this screen, alone on a tablet, or on paper. */
export function Ways({ personId, asked }: { personId: string; asked: Asked }) {
  const { t } = useTexts()
  const { handOver, pending, problem } = useHandOver()
  const { instrument, language, areaId } = asked
  const page = (by: 'staff' | 'paper') =>
    `/people/${personId}/questions/${instrument}/${language}?by=${by}${areaId ? `&area=${areaId}` : ''}`
  const [unprinted, setUnprinted] = useState<CallProblem | null>(null)
  const print = (large: boolean) =>
    download(instrumentsApi.paper, { instrument, language, large, ...(areaId ? { areaId } : {}) }).then(
      () => setUnprinted(null),
      (error: unknown) => setUnprinted(asProblem(error)),
    )
  return (
    <section className="instrument-ways" aria-label={t('needs.instrument.how')}>
      <h3>{t('needs.instrument.how')}</h3>
      {(problem ?? unprinted) && <ErrorState error={problem ?? unprinted} />}
      <div>
        <Button component={Link} to={page('staff')}>
          {t('needs.instrument.way.staff')}
        </Button>
        <p className="soft small">{t('needs.instrument.way.staff-detail')}</p>
      </div>
      <div>
        <Button variant="default" loading={pending} onClick={() => void handOver({ personId, ...asked })}>
          {t('needs.instrument.way.person')}
        </Button>
        <p className="soft small">
          {t('needs.instrument.way.person-detail')} {t('needs.instrument.way.person-tabs')}
        </p>
      </div>
      <div className="instrument-paper">
        {isLanguage(language) && (
          <>
            <Button variant="default" onClick={() => void print(false)}>
              {t('needs.instrument.way.paper')}
            </Button>
            <Button variant="default" onClick={() => void print(true)}>
              {t('needs.instrument.way.paper-large')}
            </Button>
          </>
        )}
        <Button variant="default" component={Link} to={page('paper')}>
          {t('needs.instrument.way.typed')}
        </Button>
      </div>
    </section>
  )
}

import { useState } from 'react'
import { Chip, Row, useTexts } from '#platform/web/index.ts'
import type { LifeArea } from '../../model/life-area.ts'
import type { Need } from '../../model/need.ts'
import { isOpenNeed } from '../../model/need-rules.ts'
import { toneOfStatus, useNeedWords } from '../words.ts'
import type { Deed } from './dialogs/needs-dialog.tsx'
import { NeedHistory } from './need-history.tsx'

type Props = { personId: string; need: Need; area: LifeArea; mayWrite: boolean; onDo(deed: Deed): void }

/** A need: where it stands since when, who carries it, and how it came there. */
export function NeedLine({ personId, need, area, mayWrite, onDo }: Props) {
  const { t, day } = useTexts()
  const { needName } = useNeedWords()
  const [isHistory, setHistory] = useState(false)
  const name = needName(need)
  const { status, statusBecause, statusWords, statusOn } = need
  const why = [statusBecause && t(`needs.because.${statusBecause}`), statusWords].filter(Boolean).join(': ')
  return (
    <Row
      detail={
        <>
          {why && <p>{why}</p>}
          <p>
            <CarriedBy need={need} />
          </p>
          <p className="need-deeds no-print">
            {mayWrite && (
              <>
                <button
                  type="button"
                  className="link-button"
                  aria-label={t('needs.need.change-of', { need: name })}
                  onClick={() => onDo({ what: 'status', need })}
                >
                  {t('needs.need.change')}
                </button>
                {isOpenNeed(need) && (
                  <button
                    type="button"
                    className="link-button"
                    aria-label={t('needs.need.hand-over-of', { need: name })}
                    onClick={() => onDo({ what: 'carrier', need, area })}
                  >
                    {t('needs.need.hand-over')}
                  </button>
                )}
              </>
            )}
            <button
              type="button"
              className="link-button"
              aria-expanded={isHistory}
              aria-label={t('needs.need.history-of', { need: name })}
              onClick={() => setHistory(!isHistory)}
            >
              {t('needs.need.history')}
            </button>
          </p>
          {isHistory && <NeedHistory key={need.version} personId={personId} id={need.id} />}
        </>
      }
      aside={
        <>
          <Chip tone={toneOfStatus[status]}>{t(`needs.status.${status}`)}</Chip>
          <span className="soft small num">{t('needs.need.since-day', { day: day(statusOn, 'short') })}</span>
        </>
      }
    >
      {name}
    </Row>
  )
}

function CarriedBy({ need: { carriedBy, carrier, carriedSince, status } }: { need: Need }) {
  const { t, day } = useTexts()
  if (carriedBy === null || carriedSince === null) {
    const isOpen = isOpenNeed({ status })
    return isOpen ? t('needs.carried-by-nobody') : null
  }
  const kind = t(`needs.carrier.${carriedBy}`)
  const who = carrier === null ? kind : carriedBy === 'staff' ? carrier : `${kind}: ${carrier}`
  return t('needs.carried-by', { who, day: day(carriedSince, 'short') })
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { Card, Chip, download, Row, Rows, useMay, useTexts } from '#platform/web/index.ts'
import type { Referral, Standing } from '../../model/referrals/referral.ts'
import { isOpen } from '../../model/referrals/referral-rules.ts'
import { referralsApi } from '../../model/referrals/referrals-api.ts'
import { AddFile } from './add-file.tsx'
import { ItemDialog, TakeBackDialog } from './item-dialogs.tsx'

const toneOfStanding: Record<Standing, 'plain' | 'lamp' | 'beacon' | 'moss'> = {
  ...{ ready: 'plain', 'no-ground': 'beacon', shared: 'moss', stopped: 'lamp', 'taken-back': 'plain' },
}

/** Wishes with what came of them, and what is shared, each with how it stands. */
export function Items({ of }: { of: Referral }) {
  const { t } = useTexts()
  const may = useMay()
  const [open, setOpen] = useState<{
    deed: 'set' | 'take-back'
    item: Referral['items'][number] | null
  } | null>(null)
  const mayAmend = may('referrals:write') && isOpen(of.state)
  const lacks = [...of.outcomes, ...of.items].some(({ standing }) => standing === 'no-ground')
  return (
    <>
      <Card title={t('partners.referral.outcomes')}>
        <Rows label={t('partners.referral.outcomes')}>
          {of.outcomes.map((outcome) => (
            <Row
              key={outcome.id}
              detail={
                outcome.result &&
                [t(`partners.referral.result.${outcome.result}`), outcome.resultWords]
                  .filter(Boolean)
                  .join(': ')
              }
              aside={<Stands standing={outcome.standing} />}
            >
              {outcome.words}
            </Row>
          ))}
        </Rows>
      </Card>
      <Card
        title={t('partners.referral.items')}
        aside={
          mayAmend && (
            <Button variant="default" size="sm" onClick={() => setOpen({ deed: 'set', item: null })}>
              {t('partners.referral.add-item')}
            </Button>
          )
        }
      >
        <Rows label={t('partners.referral.items')}>
          {of.items.map((item) => (
            <Row
              key={item.id}
              detail={
                <>
                  {t(`grounds.data.${item.dataGroup}`)}
                  {item.file && (
                    <div>
                      <button
                        type="button"
                        className="link-button"
                        onClick={() => void download(referralsApi.file, { id: of.id, itemId: item.id })}
                      >
                        {t('partners.referral.file', { name: item.file.name })}
                      </button>
                    </div>
                  )}
                  {may('referrals:write') &&
                    item.standing !== 'taken-back' &&
                    item.standing !== 'stopped' && (
                      <div className="referral-deeds">
                        {!item.file && (isOpen(of.state) || of.state === 'draft') && (
                          <AddFile id={of.id} itemId={item.id} />
                        )}
                        {mayAmend && (
                          <>
                            <button
                              type="button"
                              className="link-button"
                              onClick={() => setOpen({ deed: 'set', item })}
                            >
                              {t('partners.referral.replace')}
                            </button>
                            <button
                              type="button"
                              className="link-button"
                              onClick={() => setOpen({ deed: 'take-back', item })}
                            >
                              {t('partners.referral.take-back')}
                            </button>
                          </>
                        )}
                      </div>
                    )}
                </>
              }
              aside={<Stands standing={item.standing} />}
            >
              <span className="referral-words">{item.words}</span>
            </Row>
          ))}
        </Rows>
        {lacks && (
          <p>
            <Link to={`/people/${of.personId}?tab=consents`}>{t('partners.referral.to-consents')}</Link>
          </p>
        )}
      </Card>
      {open?.deed === 'set' && <ItemDialog of={of} item={open.item} onClose={() => setOpen(null)} />}
      {open?.deed === 'take-back' && open.item && (
        <TakeBackDialog of={of} itemId={open.item.id} onClose={() => setOpen(null)} />
      )}
    </>
  )
}

function Stands({ standing }: { standing: Standing }) {
  const { t } = useTexts()
  return <Chip tone={toneOfStanding[standing]}>{t(`partners.referral.standing.${standing}`)}</Chip>
}

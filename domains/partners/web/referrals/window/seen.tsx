import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Card, Chip, Notice, Row, Rows, Stack, useTexts } from '#platform/web/index.ts'
import type { WindowReferral } from '../../../model/referrals/referral.ts'
import { isOpen } from '../../../model/referrals/referral-rules.ts'
import { Steps } from '../steps.tsx'
import { toneOf } from '../words.ts'
import '../referrals.css'

type SeenProps = {
  of: WindowReferral
  onFile(itemId: string): void
  onDeleted(): void
  /** The form of the answer. */
  children: ReactNode
}

/** What a partner may know at this minute, and their answer below it. */
export function Seen({ of, onFile, onDeleted, children }: SeenProps) {
  const { t } = useTexts()
  return (
    <Stack>
      {of.deletionsAsked > 0 && (
        <Notice tone="lamp" title={t('partners.window.delete-title')}>
          <p>{t('partners.window.delete-text', { count: of.deletionsAsked })}</p>
          <Button size="sm" onClick={onDeleted}>
            {t('partners.window.deleted')}
          </Button>
        </Notice>
      )}
      <Card
        title={t('partners.window.items')}
        aside={<Chip tone={toneOf[of.state]}>{t(`partners.referral.state.${of.state}`)}</Chip>}
      >
        {of.items.length === 0 ? (
          <p className="soft">{t('partners.window.items-none')}</p>
        ) : (
          <Rows label={t('partners.window.items')}>
            {of.items.map(({ id, dataGroup, words, file }) => (
              <Row
                key={id}
                detail={
                  <>
                    {t(`grounds.data.${dataGroup}`)}
                    {file && (
                      <div>
                        <button type="button" className="link-button" onClick={() => onFile(id)}>
                          {t('partners.referral.file', { name: file.name })}
                        </button>
                      </div>
                    )}
                  </>
                }
              >
                <span className="referral-words">{words}</span>
              </Row>
            ))}
          </Rows>
        )}
      </Card>
      {of.outcomes.length > 0 && (
        <Card title={t('partners.window.wishes')}>
          <Rows label={t('partners.window.wishes')}>
            {of.outcomes.map(({ id, words, result }) => (
              <Row key={id} aside={result && <Chip>{t(`partners.referral.result.${result}`)}</Chip>}>
                {words}
              </Row>
            ))}
          </Rows>
        </Card>
      )}
      {of.stoppedBecause && <Notice>{t(`partners.referral.stop.${of.stoppedBecause}`)}</Notice>}
      {isOpen(of.state) && <Card>{children}</Card>}
      <Steps of={of.steps} title={t('partners.referral.steps')} />
    </Stack>
  )
}

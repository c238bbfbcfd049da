import './countdown.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card, Dialog, EmptyState, Notice, useCommand, useMay } from '#platform/web/index.ts'
import type { Countdown } from '../../model/countdown/countdown.ts'
import { countdownApi } from '../../model/countdown/countdown-api.ts'
import type { GuaranteeItem } from '../../model/countdown/item.ts'
import { AddItemForm } from './forms/add-item-form.tsx'
import { GuaranteeItems } from './guarantee-items.tsx'
import { CountdownLine } from './line.tsx'
import { EarlierMoves, MovedDate } from './moved-dates.tsx'
import { useCountdownWords } from './words.ts'

/** One countdown: what a moved date broke, the line of days, and each item with its evidence. */
export function CountdownView({ countdown }: { countdown: Countdown }) {
  const { t } = useCountdownWords()
  const may = useMay()
  const writes = may('release:write') && countdown.release.state !== 'called-off'
  const [opened, setOpened] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const { day, items, release } = countdown
  if (release.begunOn === null)
    return (
      <Card title={t('release.guarantee.title')}>
        <NotBegun countdown={countdown} writes={writes} />
      </Card>
    )
  return (
    <>
      <MovedDate countdown={countdown} writes={writes} />
      {day !== null && (
        <Card title={t('release.line.title')} aside={<Summary items={items} />}>
          {release.shortList && <ShortList countdown={countdown} writes={writes} />}
          <CountdownLine
            countdown={{ ...countdown, day }}
            linkTo={({ id }) => `#item-${id}`}
            onOpen={({ id }) => setOpened(id)}
          />
        </Card>
      )}
      <Card
        title={t('release.guarantee.title')}
        aside={
          writes && (
            <Button variant="default" size="compact-md" onClick={() => setAdding(true)}>
              {t('release.item.add')}
            </Button>
          )
        }
      >
        {day === null && <Notice tone="lamp">{t('release.guarantee.no-day')}</Notice>}
        <GuaranteeItems countdown={countdown} writes={writes} opened={opened} />
      </Card>
      <EarlierMoves countdown={countdown} />
      <Dialog open={adding} onClose={() => setAdding(false)} title={t('release.item.add')}>
        <AddItemForm countdown={countdown} onClose={() => setAdding(false)} />
      </Dialog>
    </>
  )
}

/** How many are open, and of those by name what is late: never a share of the whole alone. */
function Summary({ items }: { items: GuaranteeItem[] }) {
  const { t, list } = useCountdownWords()
  const open = items.filter(({ state }) => state === 'open')
  const late = open.filter(({ standing }) => standing === 'late')
  if (open.length === 0) return t('release.open.all-done')
  return late.length === 0
    ? t('release.open.count', { count: open.length })
    : t('release.open.count-late', { count: open.length, late: list(late.map(({ name }) => name)) })
}

function NotBegun({ countdown, writes }: { countdown: Countdown; writes: boolean }) {
  const { t } = useCountdownWords()
  const begin = useCommand(countdownApi.begin)
  const { personId, state } = countdown.release
  return (
    <EmptyState
      title={t('release.guarantee.not-begun')}
      text={t(state === 'ahead' ? 'release.guarantee.begins-itself' : 'release.guarantee.never-begun')}
    >
      {writes && (
        <Button loading={begin.pending} onClick={() => void begin.run({ personId })}>
          {t('release.guarantee.begin')}
        </Button>
      )}
    </EmptyState>
  )
}

/** There is no time for the whole list: what is done today stands first. */
function ShortList({ countdown, writes }: { countdown: Countdown; writes: boolean }) {
  const { t } = useCountdownWords()
  const choose = useCommand(countdownApi.useShortList)
  const { id, version, unplanned } = countdown.release
  return (
    <Notice tone="lamp" title={t('release.short-list.title')}>
      <p>{t(unplanned ? 'release.short-list.unplanned' : 'release.short-list.text')}</p>
      {writes && (
        <Button
          variant="default"
          size="compact-md"
          loading={choose.pending}
          onClick={() => void choose.run({ id, version, shortList: false })}
        >
          {t('release.short-list.whole')}
        </Button>
      )}
    </Notice>
  )
}

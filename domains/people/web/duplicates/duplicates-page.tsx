import { Button } from '@mantine/core'
import { useState } from 'react'
import { Answer, EmptyState, Page, Stack, useAnswer, useTexts } from '#platform/web/index.ts'
import { type DuplicatePair, duplicatesApi } from '../../model/duplicates-api.ts'
import '../people.css'
import './duplicates.css'
import { MergesSaid } from './merges-said.tsx'
import { NotTheSame } from './not-the-same.tsx'
import { PairCard } from './pair-card.tsx'
import { Said } from './said.tsx'
import { SamePerson } from './same-person.tsx'

const step = 20
const most = 500

type Deciding = { pair: DuplicatePair; as: 'same' | 'not-same' }

export default function DuplicatesPage() {
  const { t } = useTexts()
  const [limit, setLimit] = useState(step)
  const [deciding, setDeciding] = useState<Deciding | null>(null)
  const [said, setSaid] = useState('')
  const answer = useAnswer(duplicatesApi.possible, { limit }, { keepLast: true })
  const close = () => setDeciding(null)
  return (
    <Page
      title={t('people.duplicates.title')}
      subtitle={t('people.duplicates.intro')}
      breadcrumbs={[{ text: t('people.title'), to: '/people' }]}
    >
      <Said>{said}</Said>
      <MergesSaid />
      <Answer of={answer}>
        {({ pairs, total }) =>
          total === 0 ? (
            <EmptyState title={t('people.duplicates.none')} text={t('people.duplicates.none-text')} />
          ) : (
            <Stack>
              {pairs.map((pair) => (
                <PairCard
                  key={`${pair.a.id} ${pair.b.id}`}
                  pair={pair}
                  decide={(as) => setDeciding({ pair, as })}
                />
              ))}
              {total > pairs.length && (
                <div className="duplicates-more">
                  <p className="soft">{t('people.duplicates.only-first', { shown: pairs.length, total })}</p>
                  {limit < most && (
                    <Button variant="default" onClick={() => setLimit(Math.min(limit + step, most))}>
                      {t('people.duplicates.more')}
                    </Button>
                  )}
                </div>
              )}
            </Stack>
          )
        }
      </Answer>
      {deciding?.as === 'same' && <SamePerson pair={deciding.pair} onClose={close} />}
      {deciding?.as === 'not-same' && (
        <NotTheSame
          pair={deciding.pair}
          onClose={close}
          onDone={(words) => {
            close()
            setSaid(words)
          }}
        />
      )}
    </Page>
  )
}

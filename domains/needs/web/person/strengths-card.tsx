import { Button } from '@mantine/core'
import { Card, OwnWords, useCommand, useMay, useTexts } from '#platform/web/index.ts'
import { needsApi } from '../../model/needs-api.ts'
import type { PersonNeeds, Strength } from '../../model/person-needs.ts'
import { useNeedWords } from '../words.ts'
import type { Deed } from './dialogs/needs-dialog.tsx'

type Props = { personId: string; needs: PersonNeeds; onDo(deed: Deed): void }

/** Strengths come first: the person's own words large, what colleagues have seen beside them. */
export function StrengthsCard({ needs: { strengths, areas, mayWriteHelp }, onDo }: Props) {
  const { t } = useTexts()
  const may = useMay()
  const writable = areas.filter(({ mayWrite }) => mayWrite).map(({ area }) => area)
  const mayWrite = may('needs:write') && (mayWriteHelp || writable.length > 0)
  const holding = strengths.filter(({ setAsideOn }) => setAsideOn === null)
  const now = [...holding.filter(({ ownWords }) => ownWords), ...holding.filter(({ ownWords }) => !ownWords)]
  const past = strengths.filter(({ setAsideOn }) => setAsideOn !== null)
  return (
    <Card
      title={t('needs.strengths')}
      aside={
        mayWrite && (
          <Button
            size="sm"
            variant="default"
            onClick={() => onDo({ what: 'strength', areas: writable, mayBeGeneral: mayWriteHelp })}
          >
            {t('needs.strengths.add')}
          </Button>
        )
      }
    >
      {now.length === 0 && <p className="soft">{t('needs.strengths.empty')}</p>}
      <ul className="strengths">
        {now.map((strength) => (
          <li key={strength.id}>
            <StrengthItem of={strength} areas={areas.map(({ area }) => area)} mayChange={mayWrite} />
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <details className="need-more">
          <summary>{t('needs.strength.set-aside-list', { count: past.length })}</summary>
          <ul className="strengths-past soft">
            {past.map(({ id, words }) => (
              <li key={id}>{words}</li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}

type ItemProps = { of: Strength; areas: PersonNeeds['areas'][number]['area'][]; mayChange: boolean }

function StrengthItem({
  of: { id, version, words, ownWords, saidOn, areaId, by },
  areas,
  mayChange,
}: ItemProps) {
  const { t, day } = useTexts()
  const { inMine } = useNeedWords()
  const setAside = useCommand(needsApi.setAsideStrength)
  const area = areas.find((one) => one.id === areaId)
  const whose = ownWords
    ? t('needs.strength.own-line', { day: day(saidOn) })
    : t('needs.strength.seen-line', { name: by ?? t('needs.strength.somebody'), day: day(saidOn) })
  const foot = (
    <p className="soft small strength-foot">
      <span>{[area && inMine(area.names), whose].filter(Boolean).join(' · ')}</span>
      {mayChange && (
        <button
          type="button"
          className="link-button"
          aria-label={t('needs.strength.set-aside-of', { words })}
          onClick={() => void setAside.run({ id, version })}
        >
          {t('needs.strength.set-aside')}
        </button>
      )}
    </p>
  )
  if (!ownWords)
    return (
      <>
        <p className="strength-seen">{words}</p>
        {foot}
      </>
    )
  return (
    <>
      <OwnWords>
        <q>{words}</q>
      </OwnWords>
      {foot}
    </>
  )
}

import { Button } from '@mantine/core'
import { Chip, Row, useMay, useTexts } from '#platform/web/index.ts'
import type { Restriction } from '../model/restriction.ts'

type Props = { of: Restriction; partyId: string; today: string; onEnd(): void }

/** Who, why, from when until when, and who may know. */
export function RestrictionRow({ of, partyId, today, onEnd }: Props) {
  const { t, day, list } = useTexts()
  const may = useMay()
  const isWrittenHere = of.holderId === partyId
  const name = (isWrittenHere ? of.otherName : of.personName) ?? t(`restrictions.other.${of.otherKind}`)
  const isOver = of.ends !== null && of.ends <= today
  const span = of.ends
    ? t('restrictions.from-until', { from: day(of.begins, 'short'), until: day(of.ends, 'short') })
    : t('restrictions.from', { from: day(of.begins, 'short') })
  const written = of.recordedByName && t('restrictions.written-by', { name: of.recordedByName })
  return (
    <Row
      detail={
        <>
          {of.ground ? (
            <p className="restriction-ground">{of.ground}</p>
          ) : (
            <p>{t('restrictions.ground-elsewhere', { name: of.recordedByName ?? 'none' })}</p>
          )}
          {of.endedWhy && (
            <p className="restriction-ground">
              {t('restrictions.ended-because', { name: of.endedByName ?? 'none', why: of.endedWhy })}
            </p>
          )}
          {of.alsoKnownTo.length > 0 && (
            <p className="small">
              {t('restrictions.known-to', { names: list(of.alsoKnownTo.map((one) => one.name)) })}
            </p>
          )}
          <p className="small">
            {[span, written, !isWrittenHere && t('restrictions.on-other', { name: of.personName })]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </>
      }
      aside={
        <>
          <Chip tone={isOver ? 'plain' : 'beacon'}>{t(`restrictions.kind.${of.kind}`)}</Chip>
          {!isOver && may('restrictions:write') && of.endedWhy === null && (
            <Button
              size="sm"
              variant="default"
              aria-label={t('restrictions.end-of', { name })}
              onClick={onEnd}
            >
              {t('restrictions.end')}
            </Button>
          )}
        </>
      }
    >
      <b>{name}</b> <span className="soft">· {t(`restrictions.forbids-short.${of.forbids}`)}</span>
    </Row>
  )
}

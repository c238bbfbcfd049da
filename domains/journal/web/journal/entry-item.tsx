import { useState } from 'react'
import { Chip, OwnWords, useTexts } from '#platform/web/index.ts'
import type { Entry } from '../../model/entry.ts'
import { CorrectEntry } from './correct-entry.tsx'
import { FormerTexts } from './former-texts.tsx'
import { kindIcons } from './write-entry.tsx'

/** One entry: what was written, by whom and when, and what it said before. */
export function EntryItem({ entry }: { entry: Entry }) {
  const { t, day, moment } = useTexts()
  const [correcting, setCorrecting] = useState(false)
  const { kind, happenedOn, compartment, author, writtenAt, correctedAt, correctedBy, mayCorrect } = entry
  const title =
    kind === 'call' && entry.spokeWith !== null
      ? t('journal.call-with', { name: entry.spokeWith })
      : t(`journal.kind.${kind}`)
  const Icon = kindIcons[kind]
  return (
    <li className="entry" data-kind={kind}>
      <div className="entry-head">
        <h3>
          <Icon size={18} stroke={1.6} aria-hidden /> {day(happenedOn)}
          <span className="entry-kind"> · {title}</span>
        </h3>
        <Chip>{t(`journal.compartment.${compartment}`)}</Chip>
      </div>
      {kind === 'own-words' ? (
        <OwnWords>
          <q>{entry.text}</q>
        </OwnWords>
      ) : (
        <p className="entry-text">{entry.text}</p>
      )}
      <div className="entry-foot soft small">
        <span>
          {author}, {moment(writtenAt)}
        </span>
        {mayCorrect && (
          <button
            type="button"
            className="link-button"
            aria-label={t('journal.correct-of', { day: day(happenedOn) })}
            onClick={() => setCorrecting(true)}
          >
            {t('journal.correct')}
          </button>
        )}
      </div>
      {correctedAt !== null && (
        <div className="soft small">
          {t('journal.corrected', { name: correctedBy ?? '', moment: moment(correctedAt) })}{' '}
          <FormerTexts personId={entry.personId} id={entry.id} version={entry.version} />
        </div>
      )}
      {correcting && <CorrectEntry entry={entry} onClose={() => setCorrecting(false)} />}
    </li>
  )
}

import { Answer, Card, Row, Rows, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import type { VolunteerWords } from '../../model/volunteer-words.ts'
import { type VolunteerFile, volunteersApi } from '../../model/volunteers-api.ts'
import { useVolunteerWords } from '../words.ts'
import { useVolunteerDialog } from './dialogs/use-volunteer-dialog.ts'

/** What was said at interviews, at the end, and by references: for coordinators. */
export function WordsCard({ file: { id } }: { file: VolunteerFile }) {
  const { t } = useTexts()
  const may = useMay()
  const { open } = useVolunteerDialog()
  const answer = useAnswer(volunteersApi.words, { id }, { when: may('volunteers:write') })
  if (!may('volunteers:write')) return null
  return (
    <Card
      title={t('volunteers.talks')}
      aside={<span className="small">{t('volunteers.for-coordinators')}</span>}
    >
      <Answer of={answer}>{(words) => <Said words={words} />}</Answer>
      <div className="volunteer-buttons">
        <button type="button" className="link-button" onClick={() => open('interview')}>
          {t('volunteers.do.interview')}
        </button>
        <button type="button" className="link-button" onClick={() => open('reference')}>
          {t('volunteers.do.reference')}
        </button>
      </div>
    </Card>
  )
}

function Said({ words: { interviews, references } }: { words: VolunteerWords }) {
  const { t, day } = useTexts()
  const { word } = useVolunteerWords()
  if (interviews.length + references.length === 0) return <p className="soft">{t('volunteers.talks-none')}</p>
  return (
    <Rows label={t('volunteers.talks')}>
      {interviews.map(({ id, kind, day: on, notes, outcome, byName }) => (
        <Row
          key={id}
          detail={
            <>
              {notes && <span className="volunteer-quote">{notes}</span>}
              {[outcome !== 'held' && word('talk-outcome', outcome), byName].filter(Boolean).join(' · ')}
            </>
          }
          aside={<span className="soft num">{day(on, 'short')}</span>}
        >
          {word('talk-kind', kind)}
        </Row>
      ))}
      {references.map(({ id, name, relation, reachedBy, day: on, said, byName }) => (
        <Row
          key={id}
          detail={
            <>
              {said && <span className="volunteer-quote">{said}</span>}
              {[word('reached', reachedBy), byName].filter(Boolean).join(' · ')}
            </>
          }
          aside={<span className="soft num">{day(on, 'short')}</span>}
        >
          {t('volunteers.reference-by', { name })}
          {relation && <span className="soft"> · {relation}</span>}
        </Row>
      ))}
    </Rows>
  )
}

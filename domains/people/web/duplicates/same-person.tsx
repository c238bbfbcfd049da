import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { Dialog, ErrorState, useCommand, useTexts } from '#platform/web/index.ts'
import { type DuplicatePair, duplicatesApi, type LikePerson } from '../../model/duplicates-api.ts'
import { dayOf } from './day-of.ts'

/** Says which of two records stays. Leads to the page where the proposal waits to be confirmed. */
export function SamePerson({ pair: { a, b }, onClose }: { pair: DuplicatePair; onClose(): void }) {
  const { t } = useTexts()
  const go = useNavigate()
  const group = useId()
  const [stays, setStays] = useState(() => likelyToStay(a, b).id)
  const { run, pending, problem } = useCommand(duplicatesApi.merge)
  const propose = async () => {
    const answer = await run({ id: stays === a.id ? b.id : a.id, intoId: stays })
    if ('output' in answer) go(`/people/duplicates/${answer.output.id}`)
  }
  return (
    <Dialog open onClose={onClose} title={t('people.duplicates.same')}>
      <fieldset className="field" aria-describedby={`${group}-hint`}>
        <legend className="field-label">{t('people.duplicates.which-stays')}</legend>
        <div className="field-hint" id={`${group}-hint`}>
          {t('people.duplicates.which-hint')}
        </div>
        <div className="taps" data-columns="1">
          {[a, b].map((person) => (
            <label key={person.id} className="tap">
              <input
                type="radio"
                name={group}
                checked={stays === person.id}
                onChange={() => setStays(person.id)}
              />
              <span>
                {person.name}
                <TellApart person={person} />
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <p>{t('people.duplicates.what-happens')}</p>
      {problem && <ErrorState error={problem} />}
      <div className="form-buttons">
        <Button loading={pending} onClick={propose}>
          {t('people.duplicates.propose')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('form.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}

/** Two records often bear the same name. */
function TellApart({ person: { unit, responsible, recordedAt } }: { person: LikePerson }) {
  const { t, day } = useTexts()
  const words = [
    unit,
    responsible ? t('people.responsible-is', { name: responsible }) : t('people.nobody-responsible'),
    t('people.duplicates.recorded-on', { day: day(dayOf(recordedAt), 'short') }),
  ]
  return <span className="tap-detail">{words.join(' · ')}</span>
}

/** The one that is worked with; of two alike, the older. */
function likelyToStay(a: LikePerson, b: LikePerson): LikePerson {
  const inUse = ({ active, responsible }: LikePerson) => (active ? 2 : 0) + (responsible ? 1 : 0)
  if (inUse(a) !== inUse(b)) return inUse(a) > inUse(b) ? a : b
  return a.recordedAt <= b.recordedAt ? a : b
}

import { useEffect } from 'react'
import { DayField, Form, RadioField, SelectField, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import { peopleApi } from '../../../model/people-api.ts'
import { todayHere, useChoices } from '../../words.ts'
import type { PersonDialogProps } from './person-dialog.ts'

/** What somebody says about the release: another candidate; which one counts is decided by the rule. */
export function StateDate({ person, onClose }: PersonDialogProps) {
  const { t, day } = useTexts()
  const { kinds, certainties, sources, unknownReasons } = useChoices()
  const { id, releaseDate: current } = person
  const form = useForm(peopleApi.stateReleaseDate, {
    record: id,
    initial: {
      ...{ id, kind: current?.kind ?? 'expected', day: '', unknownBecause: null },
      ...{ certainty: current?.certainty ?? 'likely', earliest: null, latest: null, unplanned: false },
      ...{ source: '', statedOn: todayHere(), why: null },
    },
    onDone: onClose,
  })
  const { day: typed, certainty } = form.values
  const hasBand = certainty !== 'certain' || !typed
  const { set } = form
  useEffect(() => {
    if (hasBand) return
    // What is certain does not move: a band that is out of sight is not sent along either.
    set('earliest', null)
    set('latest', null)
  }, [hasBand, set])
  return (
    <Form form={form} submitText={t('people.date-submit')} onCancel={onClose}>
      {current && (
        <p className="soft">
          {t('people.date-now', {
            kind: t(`people.release-kind.${current.kind}`),
            when: current.day
              ? day(current.day, 'weekday')
              : t('people.unknown-because', {
                  why: t(`people.release-unknown.${current.unknownBecause ?? 'other'}`),
                }),
          })}
        </p>
      )}
      <DayField
        field={{ ...form.field('day'), required: true }}
        label={t('people.field.release-day')}
        unknown={{ field: form.field('unknownBecause'), choices: unknownReasons }}
      />
      <SelectField
        field={form.field('kind')}
        label={t('people.column.release-kind')}
        hint={t('people.date-kind-hint')}
        choices={kinds}
        width="full"
      />
      <RadioField
        field={form.field('certainty')}
        label={t('people.column.release-certainty')}
        columns={3}
        choices={certainties}
      />
      {hasBand && (
        <div className="people-two">
          <DayField field={form.field('earliest')} label={t('people.field.earliest')} />
          <DayField field={form.field('latest')} label={t('people.field.latest')} />
        </div>
      )}
      <div className="people-two">
        <SelectField
          field={form.field('source')}
          label={t('people.field.source')}
          choices={sources}
          width="full"
        />
        <DayField field={form.field('statedOn')} label={t('people.field.stated-on')} />
      </div>
      <TextArea
        field={{ ...form.field('why'), required: current !== null }}
        label={t('people.field.why')}
        hint={t('people.field.why-hint')}
        rows={2}
      />
    </Form>
  )
}

import { DayField, SelectField, useTexts } from '#platform/web/index.ts'
import { awaitsRelease } from '../../model/status.ts'
import { useChoices } from '../words.ts'
import type { FirstEntries } from './first-entries.ts'

/** The first word about a release: a day, or why there is none; what kind of date it is and who said so. */
export function FirstReleaseDate({ entries }: { entries: FirstEntries }) {
  const { t } = useTexts()
  const { kinds, sources, certainties, unknownReasons } = useChoices()
  const status = entries.status?.status
  if (status && !awaitsRelease(status)) return null
  const { day, unknownBecause } = entries.releaseDate ?? {}
  const isBegun = Boolean(day) || (unknownBecause !== null && unknownBecause !== undefined)
  return (
    <>
      <DayField
        field={{ ...entries.dateField('day'), required: false }}
        label={t('people.field.release-day')}
        unknown={{ field: entries.dateField('unknownBecause'), choices: unknownReasons }}
      />
      {isBegun && (
        <div className="people-part">
          <div className="people-two">
            <SelectField
              field={entries.dateField('kind')}
              label={t('people.column.release-kind')}
              choices={kinds}
              width="full"
            />
            <SelectField
              field={entries.dateField('certainty')}
              label={t('people.column.release-certainty')}
              choices={certainties}
              width="full"
            />
          </div>
          <SelectField
            field={entries.dateField('source')}
            label={t('people.field.source')}
            choices={sources}
          />
        </div>
      )}
    </>
  )
}

import { useTexts } from '#platform/web/index.ts'
import type { ContinuityReport } from '../../model/continuity/continuity.ts'
import type { ContinuityView } from './use-continuity-view.ts'

/** The period and the unit, kept in the address. */
export function Filters({ view, report }: { view: ContinuityView; report: ContinuityReport }) {
  const { t } = useTexts()
  const units = report.groups.unit.flatMap(({ key, name }) => (key ? [{ id: key, name: name ?? '–' }] : []))
  return (
    <div className="gap-filters no-print">
      <label>
        <span className="small soft">{t('release.continuity.filter.from')}</span>
        <input
          className="input"
          type="date"
          value={view.filter.from ?? report.from}
          max={report.until}
          onChange={({ currentTarget }) => view.choose('from', currentTarget.value)}
        />
      </label>
      <label>
        <span className="small soft">{t('release.continuity.filter.until')}</span>
        <input
          className="input"
          type="date"
          value={view.filter.until ?? report.until}
          max={report.today}
          onChange={({ currentTarget }) => view.choose('until', currentTarget.value)}
        />
      </label>
      {(units.length > 1 || view.filter.unitId) && (
        <label>
          <span className="small soft">{t('release.continuity.filter.unit')}</span>
          <select
            className="input"
            value={view.filter.unitId ?? ''}
            onChange={({ currentTarget }) => view.choose('unit', currentTarget.value)}
          >
            <option value="">{t('release.continuity.filter.all')}</option>
            {units.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}

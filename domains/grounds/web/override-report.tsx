import { Answer, Card, DataTable, EmptyState, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { overridesApi } from '../model/overrides-api.ts'
import { OverrideRow } from './override-row.tsx'

/** The last twelve months in sentences and numbers, then each exception by itself. */
export function OverrideReport() {
  const { t } = useTexts()
  const report = useAnswer(overridesApi.report, {})
  return (
    <Answer of={report}>
      {({ months, latest }) => {
        const sum = (of: 'asked' | 'approved' | 'told') => months.reduce((all, month) => all + month[of], 0)
        return (
          <>
            <Card title={t('grounds.override.report')}>
              <p>
                {t('grounds.override.report-sentence', {
                  asked: sum('asked'),
                  approved: sum('approved'),
                  told: sum('told'),
                })}
              </p>
              {months.length > 0 && (
                <DataTable
                  label={t('grounds.override.title')}
                  rows={months}
                  rowKey={(row) => `${row.month} ${row.unitName} ${row.reason}`}
                  columns={[
                    { id: 'month', header: t('grounds.override.month'), text: (row) => row.month },
                    { id: 'unit', header: t('grounds.override.unit'), text: (row) => row.unitName },
                    {
                      ...{ id: 'reason', header: t('grounds.override.reason') },
                      text: (row) => t(`grounds.override.reason.${row.reason}`),
                    },
                    ...(['asked', 'approved', 'refused', 'told'] as const).map((id) => ({
                      ...{ id, header: t(`grounds.override.count.${id}`), align: 'end' as const },
                      text: (row: (typeof months)[number]) => String(row[id]),
                      sortBy: (row: (typeof months)[number]) => row[id],
                    })),
                  ]}
                  empty={<EmptyState title={t('grounds.override.none-of-person')} />}
                />
              )}
            </Card>
            {latest.length > 0 && (
              <Card title={t('grounds.override.latest')}>
                <Rows label={t('grounds.override.latest')}>
                  {latest.map((one) => (
                    <OverrideRow key={one.id} of={one} withName />
                  ))}
                </Rows>
              </Card>
            )}
          </>
        )
      }}
    </Answer>
  )
}

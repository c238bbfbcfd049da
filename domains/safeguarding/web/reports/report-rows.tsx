import { Chip, Row, Rows, useTexts } from '#platform/web/index.ts'
import type { DutyReport } from '../../model/duty-report.ts'

/** Reports as they were written: to whom, when, how, by whom. */
export function ReportRows({ of }: { of: readonly DutyReport[] }) {
  const { t, moment } = useTexts()
  return (
    <Rows label={t('worries.report.list')}>
      {of.map((report) => (
        <Row
          key={report.id}
          to={`/worries/${report.worryId}`}
          detail={
            <>
              <p className="worry-words">{report.words}</p>
              <p className="small">
                {[
                  moment(report.toldAt),
                  t(`worries.report.way.${report.how}`),
                  report.byName ?? t('worries.somebody'),
                  report.personName ?? report.unitName,
                ].join(' · ')}
              </p>
            </>
          }
          aside={<Chip tone="beacon">{t(`worries.report.kind.${report.kind}`)}</Chip>}
        >
          <b>{report.receiverName}</b>{' '}
          <span className="soft">· {t(`worries.report.to.${report.receiverKind}`)}</span>
        </Row>
      ))}
    </Rows>
  )
}

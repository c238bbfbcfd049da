import { useSearchParams } from 'react-router'
import { Answer, Card, EmptyState, Page, Row, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { refusalsApi } from '../../model/refusals-api.ts'
import { dimensions } from '../../model/report/report.ts'
import { dayOf, deciderText } from '../words.ts'
import { filterIn } from './use-report.ts'

/** The "no"s behind one figure of the report, as far as the reader may see the people. */
export default function BehindPage() {
  const texts = useTexts()
  const { t, day } = texts
  const [params] = useSearchParams()
  const dimension = dimensions.find((one) => one === params.get('dimension')) ?? 'all'
  const value = params.get('value')
  const back = new URLSearchParams(params)
  back.delete('dimension')
  back.delete('value')
  const behind = useAnswer(refusalsApi.behindFigure, {
    ...filterIn(params),
    ...{ dimension, ...(value === null ? {} : { value }) },
  })
  return (
    <Page
      title={t('refusals.report.behind')}
      subtitle={t('refusals.report.behind-text')}
      breadcrumbs={[
        { text: t('refusals.title'), to: '/refusals' },
        { text: t('refusals.report'), to: `/refusals/report?${back}` },
      ]}
      width="text"
    >
      <Answer of={behind}>
        {({ refusals }) =>
          refusals.length === 0 ? (
            <EmptyState
              title={t('refusals.report.behind-none')}
              text={t('refusals.report.behind-none-text')}
            />
          ) : (
            <Card>
              <Rows label={t('refusals.report.behind')}>
                {refusals.map((refusal) => (
                  <Row
                    key={refusal.id}
                    to={`/refusals/${refusal.id}`}
                    detail={[
                      t(`refusals.reason.${refusal.reason}`),
                      deciderText(texts, refusal),
                      day(dayOf(refusal.decidedAt)),
                    ].join(' · ')}
                  >
                    {refusal.personName ?? t('refusals.nobody-of-ours')}
                  </Row>
                ))}
              </Rows>
            </Card>
          )
        }
      </Answer>
    </Page>
  )
}

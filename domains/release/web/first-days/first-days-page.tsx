import { Link, useSearchParams } from 'react-router'
import { Answer, EmptyState, Page, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import { firstDaysApi } from '../../model/first-days/first-days-api.ts'
import { FirstDaysTable } from './first-days-table.tsx'
import { Picture } from './picture.tsx'
import './first-days.css'

/** Who came out in the last fourteen days, and whether somebody of ours has been with them since. */
export default function FirstDaysPage() {
  const { t } = useTexts()
  const may = useMay()
  const [params, setParams] = useSearchParams()
  const answer = useAnswer(firstDaysApi.list, {})
  const asTable = params.get('view') === 'table'
  const list = answer.data
  return (
    <Page
      title={t('release.first-days.page')}
      subtitle={
        list &&
        t('release.first-days.subtitle', {
          count: list.releases.length,
          late: list.releases.filter(({ overdue }) => overdue !== null).length,
        })
      }
      breadcrumbs={[{ text: t('release.title'), to: '/releases' }]}
      actions={
        <>
          <button
            type="button"
            className="quiet-button"
            onClick={() => setParams(asTable ? {} : { view: 'table' }, { replace: true })}
          >
            {t(asTable ? 'release.first-days.as-picture' : 'release.first-days.as-table')}
          </button>
          {may('release:read') && (
            <Link className="quiet-button" to="/release/phone-tree">
              {t('release.tree.title')}
            </Link>
          )}
        </>
      }
    >
      <Answer of={answer}>
        {(shown) =>
          shown.releases.length === 0 ? (
            <EmptyState title={t('release.first-days.none')} text={t('release.first-days.none-text')}>
              <Link to="/releases">{t('release.first-days.to-board')}</Link>
            </EmptyState>
          ) : asTable ? (
            <FirstDaysTable list={shown} />
          ) : (
            <Picture list={shown} />
          )
        }
      </Answer>
    </Page>
  )
}

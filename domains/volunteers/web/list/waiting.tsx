import { Link } from 'react-router'
import { Notice, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import { offersApi } from '../../model/offers-api.ts'
import { volunteersApi } from '../../model/volunteers-api.ts'

/** What cannot wait, before the list: people who offered and were not answered, volunteers over whom nobody watches today. */
export function Waiting() {
  const { t } = useTexts()
  const may = useMay()
  const offers = useAnswer(offersApi.list, {}, { when: may('volunteers:write') }).data ?? []
  const alone = useAnswer(volunteersApi.list, { needs: 'nobody' }).data ?? []
  const open = offers.filter(({ state }) => state === 'open').length
  return (
    <>
      {alone.length > 0 && (
        <Notice tone="beacon" title={t('volunteers.alone', { count: alone.length })}>
          <p>
            {t('volunteers.alone-text')}{' '}
            <Link to="/volunteers?needs=nobody">{t('volunteers.alone-show')}</Link>
          </p>
        </Notice>
      )}
      {open > 0 && (
        <Notice tone="lamp">
          <p>
            {t('volunteers.today.offers', { count: open })}.{' '}
            <Link to="/volunteers/offers">{t('volunteers.today.answer')}</Link>
          </p>
        </Notice>
      )}
    </>
  )
}

import { Link } from 'react-router'
import { Answer, Card, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import { continuityApi } from '../../model/continuity/continuity-api.ts'
import { BandsPicture } from './bands.tsx'
import { Headline } from './headline.tsx'
import './continuity.css'

/** The first figure: how long it takes until somebody is with them again. */
export default function ContinuityCard() {
  const { t } = useTexts()
  const mayRead = useMay()('release:report')
  const report = useAnswer(continuityApi.report, {}, { when: mayRead })
  if (!mayRead) return null
  return (
    <Card
      title={t('release.continuity.card')}
      aside={<Link to="/continuity">{t('release.continuity.card-more')}</Link>}
    >
      <Answer of={report}>
        {({ all }) =>
          all.n === 0 ? (
            <p className="soft">{t('release.continuity.none')}</p>
          ) : (
            <div className="gap-card">
              <div>
                <Headline of={all} />
                <p className="soft small">{t('release.continuity.definition.gap')}</p>
              </div>
              <BandsPicture bands={all.bands} n={all.n} />
            </div>
          )
        }
      </Answer>
    </Card>
  )
}

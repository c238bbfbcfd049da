import { Answer, useAnswer, useTexts } from '#platform/web/index.ts'
import { careApi } from '../../model/care-api.ts'
import './care.css'
import { CareCards } from './care-cards.tsx'

/** Everything about looking after one volunteer, on their page, for coordinators. */
export default function CareTab({ volunteerId }: { volunteerId: string }) {
  const { t } = useTexts()
  return (
    <>
      <p className="soft">{t('care.subtitle')}</p>
      <Answer of={useAnswer(careApi.care, { volunteerId })}>{(care) => <CareCards care={care} />}</Answer>
    </>
  )
}

import { Link } from 'react-router'
import { FieldCard, useKept } from '#platform/field/index.ts'
import { useTexts } from '#platform/web/texts.tsx'
import { matchesFieldApi } from '../model/index.ts'

/** Somebody might suit: a card waits for a yes or a no. */
export default function ProposalsCard() {
  const { t, day } = useTexts()
  const { data } = useKept(matchesFieldApi.myProposals, {})
  return data?.proposals.map(({ id, sentOn, answer }) => (
    <FieldCard key={id} tone="tint" title={t('matches.field.somebody')}>
      {answer === 'yes' ? (
        <p>{t('matches.field.you-said-yes')}</p>
      ) : (
        <>
          <p>{t('matches.field.asked-on', { day: day(sentOn) })}</p>
          <Link className="field-main-button" to={`/proposal/${id}`}>
            {t('matches.field.look')}
          </Link>
        </>
      )}
    </FieldCard>
  ))
}

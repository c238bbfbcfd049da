import { Answer, useAnswer, useTexts } from '#platform/web/index.ts'
import { needsApi } from '../../model/needs-api.ts'

/** How a need came to stand where it does, asked for only when somebody wants to know. */
export function NeedHistory({ personId, id }: { personId: string; id: string }) {
  const { t, day } = useTexts()
  return (
    <Answer of={useAnswer(needsApi.history, { personId, id })}>
      {(changes) => (
        <ol className="need-history">
          {changes.map(
            ({
              id: change,
              status,
              statusOn,
              statusBecause,
              statusWords,
              carriedBy,
              carrier,
              recordedBy,
            }) => {
              const who = carriedBy && (carrier ?? t(`needs.carrier.${carriedBy}`))
              const more = [
                statusBecause && t(`needs.because.${statusBecause}`),
                statusWords,
                who,
                recordedBy,
              ]
              return (
                <li key={change}>
                  <b className="num">{day(statusOn, 'short')}</b> {t(`needs.status.${status}`)}
                  <span className="soft"> · {more.filter(Boolean).join(' · ')}</span>
                </li>
              )
            },
          )}
        </ol>
      )}
    </Answer>
  )
}

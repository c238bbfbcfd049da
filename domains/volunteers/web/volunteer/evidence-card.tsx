import { Card, Row, Rows, useCommand, useMay, useTexts } from '#platform/web/index.ts'
import type { NamesInAll } from '../../model/kind.ts'
import { type VolunteerFile, volunteersApi } from '../../model/volunteers-api.ts'
import { useVolunteerWords } from '../words.ts'

/** Everything that was shown, with the day and who saw it. What was recorded by mistake is taken back here. */
export function EvidenceCard({ file }: { file: VolunteerFile }) {
  const { t, day } = useTexts()
  const may = useMay()
  const { requirement, word } = useVolunteerWords()
  const takeBack = useCommand(volunteersApi.takeBackEvidence)
  const endExemption = useCommand(volunteersApi.endExemption)
  const names = namesOf(file)
  if (file.evidence.length === 0 && file.exemptions.length === 0) return null
  return (
    <Card title={t('volunteers.shown')}>
      <details className="volunteer-more" open={file.evidence.length < 4}>
        <summary>
          {t('volunteers.shown-count', { count: file.evidence.length + file.exemptions.length })}
        </summary>
        <Rows label={t('volunteers.shown')}>
          {file.evidence.map((one) => (
            <Row
              key={one.id}
              detail={[
                t('volunteers.seen-by', { day: day(one.seenOn, 'short'), name: one.seenByName ?? '–' }),
                one.validUntil && t('volunteers.until', { day: day(one.validUntil, 'short') }),
              ]
                .filter(Boolean)
                .join(' · ')}
              aside={
                may('volunteers:write') && (
                  <button
                    type="button"
                    className="link-button small"
                    onClick={() => void takeBack.run({ id: one.id })}
                  >
                    {t('volunteers.do.take-back')}
                  </button>
                )
              }
            >
              {requirement({ requirement: one.requirement, names: names.get(one.requirement) ?? null })}
              {one.part && `: ${word('module', one.part)}`}
            </Row>
          ))}
          {file.exemptions.map((one) => (
            <Row
              key={one.id}
              detail={
                <>
                  <q className="volunteer-quote">{one.reason}</q>
                  {[one.grantedByName, t('volunteers.until', { day: day(one.until, 'short') })]
                    .filter(Boolean)
                    .join(' · ')}
                </>
              }
              aside={
                may('volunteers:write') && (
                  <button
                    type="button"
                    className="link-button small"
                    onClick={() => void endExemption.run({ id: one.id })}
                  >
                    {t('volunteers.do.end-exemption')}
                  </button>
                )
              }
            >
              {t('volunteers.exempted-from', {
                name: requirement({
                  requirement: one.requirement,
                  names: names.get(one.requirement) ?? null,
                }),
              })}
            </Row>
          ))}
        </Rows>
      </details>
    </Card>
  )
}

const namesOf = ({ roles }: VolunteerFile): Map<string, NamesInAll | null> =>
  new Map(
    roles.flatMap(({ requirements }) => requirements.map(({ requirement, names }) => [requirement, names])),
  )

import { Button } from '@mantine/core'
import { Card, ErrorState, Row, Rows, useAnswer, useCommand, useTexts } from '#platform/web/index.ts'
import { partnersApi } from '../model/partners-api.ts'
import { prisonNamed } from './blank-prison.ts'

/** Prisons that people's records name; one click adds each, the rest is filled in when it is known. */
export function NamedPrisons() {
  const { t } = useTexts()
  const { data = [] } = useAnswer(partnersApi.namedPrisons, {})
  if (data.length === 0) return null
  return (
    <Card title={t('prisons.named')}>
      <p className="soft">{t('prisons.named-text')}</p>
      <Rows label={t('prisons.named')}>
        {data.map(({ name, people }) => (
          <NamedPrison key={name} name={name} people={people} />
        ))}
      </Rows>
    </Card>
  )
}

function NamedPrison({ name, people }: { name: string; people: number }) {
  const { t } = useTexts()
  const { run, pending, problem } = useCommand(partnersApi.addPrison)
  return (
    <Row
      detail={
        <>
          {t('prisons.named-people', { count: people })}
          {problem && <ErrorState error={problem} />}
        </>
      }
      aside={
        <Button
          size="sm"
          variant="default"
          aria-label={t('prisons.add-named', { name })}
          aria-disabled={pending}
          onClick={() => void run(prisonNamed(name))}
        >
          {t('prisons.add-this')}
        </Button>
      }
    >
      {name}
    </Row>
  )
}

import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { languageNames, languages } from '#platform/texts/languages.ts'
import { Card, Dropdown, download, useTexts } from '#platform/web/index.ts'
import { paperApi } from '../../model/paper-api.ts'
import type { PlanFile } from '../../model/plan.ts'
import type { Deed } from './dialogs/deed.ts'

/** There is no line inside: the plan for the wall, and a card for the pocket. */
export function PaperCard({
  file,
  mayWrite,
  onDeed,
}: {
  file: PlanFile
  mayWrite: boolean
  onDeed(deed: Deed): void
}) {
  const { t } = useTexts()
  const personId = file.person.id
  const hasOpen = file.goals.some(({ state }) => state === 'open')
  return (
    <Card title={t('plans.paper')}>
      <p className="soft">{t('plans.paper.text')}</p>
      <div className="plan-buttons">
        {hasOpen && (
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.6} aria-hidden />}
            onClick={() => onDeed({ name: 'print' })}
          >
            {t('plans.do.print')}
          </Button>
        )}
        <Dropdown label={t('plans.do.print-card')} icon={IconPrinter} closeOnClick>
          {languages.map((language) => (
            <button
              key={language}
              type="button"
              className="dropdown-item"
              lang={language}
              onClick={() => void download(paperApi.printCard, { personId, language })}
            >
              {languageNames[language]}
            </button>
          ))}
        </Dropdown>
        {mayWrite && file.mayWrite.includes('help') && (
          <button type="button" className="link-button" onClick={() => onDeed({ name: 'card' })}>
            {t('plans.do.card')}
          </button>
        )}
      </div>
    </Card>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Answer,
  Card,
  EmptyState,
  Facts,
  Page,
  Stack,
  useAnswer,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { type LegalGround, titleIn } from '../model/legal-ground.ts'
import { legalGroundsApi } from '../model/legal-grounds-api.ts'
import { AddLegalGround } from './add-legal-ground.tsx'
import { LegalGroundChip, WhatToDoWithRule } from './legal-ground-parts.tsx'
import './grounds.css'

/** Rules of law by which something may be kept or told without a consent, each with its source and its days. */
export default function LegalGroundsPage() {
  const { t } = useTexts()
  const may = useMay()
  const [adding, setAdding] = useState(false)
  const rules = useAnswer(legalGroundsApi.list, {})
  return (
    <Page
      title={t('grounds.legal')}
      subtitle={t('grounds.legal-subtitle')}
      width="text"
      actions={
        may('grounds:policy') && <Button onClick={() => setAdding(true)}>{t('grounds.legal-add')}</Button>
      }
    >
      <Answer of={rules}>
        {({ grounds, country, today }) =>
          grounds.length === 0 ? (
            <EmptyState title={t('grounds.legal-none')} text={t('grounds.legal-none-text')} />
          ) : (
            <Stack>
              {grounds.map((rule) => (
                <RuleCard key={rule.id} of={rule} today={today} />
              ))}
              {adding && <AddLegalGround country={country} today={today} onClose={() => setAdding(false)} />}
            </Stack>
          )
        }
      </Answer>
    </Page>
  )
}

function RuleCard({ of: rule, today }: { of: LegalGround; today: string }) {
  const { t, day, list, language } = useTexts()
  const articles = [
    t('grounds.legal-article', { article: rule.article6.replace(/-(.)-(.)$/, '($1)($2)') }),
    rule.article9 && t('grounds.legal-article', { article: rule.article9.replace(/-(.)-(.)$/, '($1)($2)') }),
    rule.article10 && `${t('grounds.legal-article', { article: '10' })}: ${rule.article10}`,
  ]
  const named = (values: readonly string[], group: string) =>
    list(values.map((value) => t(`grounds.${group}.${value}` as 'grounds.legal')))
  return (
    <Card title={titleIn(rule, language)} aside={<LegalGroundChip of={rule} today={today} />}>
      <Facts
        of={[
          { label: t('grounds.legal-articles'), value: articles.filter(Boolean).join(' · ') },
          { label: t('grounds.legal-national'), value: rule.nationalRule || t('grounds.legal-everywhere') },
          { label: t('grounds.legal-processing'), value: named(rule.purposes, 'processing') },
          { label: t('grounds.legal-data'), value: named(rule.dataGroups, 'data') },
          {
            label: t('grounds.legal-recipients'),
            value: rule.recipientTypes.length
              ? named(rule.recipientTypes, 'recipient-type')
              : t('grounds.legal-nobody'),
          },
          {
            label: t('grounds.legal-days'),
            value: rule.validTo
              ? t('grounds.legal-from-to', { from: day(rule.validFrom), to: day(rule.validTo) })
              : t('grounds.legal-from', { from: day(rule.validFrom) }),
          },
          { label: t('grounds.legal-source'), value: rule.source },
          ...(rule.underWay > 0
            ? [
                {
                  label: t('grounds.legal-under-way'),
                  value: t('grounds.legal-under-way-count', { count: rule.underWay }),
                },
              ]
            : []),
        ]}
      />
      <WhatToDoWithRule of={rule} today={today} />
    </Card>
  )
}

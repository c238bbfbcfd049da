import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { Card, Dialog, Form, useAnswer, useCommand, useForm, useTexts } from '#platform/web/index.ts'
import { policyApi } from '../../model/policy-api.ts'
import { useVolunteerWords } from '../words.ts'
import { NamesInAllFields } from './names-fields.tsx'

/** The list from which interests are chosen; the house may add to it. */
export function InterestsCard({ decides }: { decides: boolean }) {
  const { t, compare } = useTexts()
  const { inMine } = useVolunteerWords()
  const [isAdding, setAdding] = useState(false)
  const retire = useCommand(policyApi.retireInterest)
  const interests = useAnswer(policyApi.interests, {}).data ?? []
  const shown = interests
    .filter(({ retiredOn }) => retiredOn === null)
    .map(({ code, names }) => ({ code, name: inMine(names) }))
    .sort((a, b) => compare(a.name, b.name))
  return (
    <Card title={t('volunteers.interests.title')}>
      <p className="soft">{t('volunteers.interests.text')}</p>
      <ul className="picked" aria-label={t('volunteers.interests.title')}>
        {shown.map(({ code, name }) => (
          <li key={code} className="chip">
            {name}
            {decides && (
              <button
                type="button"
                className="chip-remove"
                aria-label={t('volunteers.interests.remove', { name })}
                onClick={() => void retire.run({ code, retired: true })}
              >
                <IconX size={16} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
      {decides && (
        <div className="volunteer-buttons">
          <Button size="sm" variant="default" onClick={() => setAdding(true)}>
            {t('volunteers.interests.add')}
          </Button>
        </div>
      )}
      {isAdding && <AddInterest onClose={() => setAdding(false)} />}
    </Card>
  )
}

function AddInterest({ onClose }: { onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(policyApi.addInterest, {
    record: 'new',
    initial: { names: { en: '', nb: '', bg: '', ro: '' } },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('volunteers.interests.add')}>
      <Form form={form} submitText={t('volunteers.interests.add')} onCancel={onClose}>
        <NamesInAllFields form={form} />
      </Form>
    </Dialog>
  )
}

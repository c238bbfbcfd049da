import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Card,
  DayField,
  Dialog,
  Form,
  OwnWords,
  RadioField,
  Row,
  Rows,
  SelectField,
  TextArea,
  useForm,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import type { ChildFile } from '../../model/children/child.ts'
import { childrenApi } from '../../model/children/children-api.ts'
import { waysOfInforming, waysOfSaying } from '../../model/children/codes.ts'
import { useChildWords } from './child-words.ts'

export const useMayWrite = (of: ChildFile) => {
  const may = useMay()
  return may('children:write') && !of.closedOn
}

/** What the child says, in its own words, the newest first. */
export function WordsCard({ of }: { of: ChildFile }) {
  const { t, day } = useTexts()
  const { word } = useChildWords()
  const mayWrite = useMayWrite(of)
  const [isOpen, setOpen] = useState(false)
  const calledOf = (id: string | null) => of.adults.find((adult) => adult.id === id)?.called
  return (
    <Card title={t('family.child.words', { name: of.called })}>
      {of.words.length === 0 && <p className="soft">{t('family.child.words-none')}</p>}
      {of.words.map(({ id, words, saidOn, how, adultId, recordedByName }) => (
        <div className="child-said" key={id}>
          <OwnWords
            when={[day(saidOn), word('said-how', how), calledOf(adultId), recordedByName]
              .filter(Boolean)
              .join(' · ')}
          >
            {words}
          </OwnWords>
        </div>
      ))}
      {mayWrite && (
        <div className="child-buttons">
          <Button size="sm" onClick={() => setOpen(true)}>
            {t('family.child.words-add')}
          </Button>
        </div>
      )}
      {isOpen && <SayDialog of={of} onClose={() => setOpen(false)} />}
    </Card>
  )
}

type DialogProps = { of: ChildFile; onClose(): void }

function SayDialog({ of, onClose }: DialogProps) {
  const { t } = useTexts()
  const { choices } = useChildWords()
  const form = useForm(childrenApi.sayWords, {
    record: `new-${of.id}`,
    initial: { childId: of.id, adultId: null, words: '', saidOn: of.today, how: 'in-person' },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.child.words-add')}>
      <Form form={form} onCancel={onClose}>
        <TextArea field={form.field('words')} label={t('family.child.words-own')} />
        {of.adults.length > 0 && (
          <SelectField
            field={form.field('adultId')}
            label={t('family.child.about-whom')}
            hint={t('family.child.about-nobody')}
            choices={of.adults.map(({ id, called }) => ({ value: id, label: called }))}
          />
        )}
        <DayField field={form.field('saidOn')} label={t('family.child.said-on')} />
        <RadioField
          field={form.field('how')}
          label={t('family.child.said-how')}
          choices={choices(waysOfSaying, 'said-how')}
          columns={2}
        />
      </Form>
    </Dialog>
  )
}

/** What the child was told, in a way that fits its age. */
export function InformedCard({ of }: { of: ChildFile }) {
  const { t, day } = useTexts()
  const { word } = useChildWords()
  const mayWrite = useMayWrite(of)
  const [isOpen, setOpen] = useState(false)
  const title = t('family.child.informed', { name: of.called })
  return (
    <Card title={title}>
      {of.informed.length === 0 ? (
        <p className="soft">{t('family.child.informed-none')}</p>
      ) : (
        <Rows label={title}>
          {of.informed.map(({ id, what, way, givenOn }) => (
            <Row key={id} detail={[word('way', way), day(givenOn)].join(' · ')}>
              {what}
            </Row>
          ))}
        </Rows>
      )}
      {mayWrite && (
        <div className="child-buttons">
          <Button size="sm" variant="default" onClick={() => setOpen(true)}>
            {t('family.child.informed-add')}
          </Button>
        </div>
      )}
      {isOpen && <InformDialog of={of} onClose={() => setOpen(false)} />}
    </Card>
  )
}

function InformDialog({ of, onClose }: DialogProps) {
  const { t } = useTexts()
  const { choices } = useChildWords()
  const form = useForm(childrenApi.inform, {
    record: `new-${of.id}`,
    initial: { childId: of.id, what: '', way: 'talk', givenOn: of.today },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.child.informed-add')}>
      <Form form={form} onCancel={onClose}>
        <TextArea field={form.field('what')} label={t('family.child.informed-what')} />
        <RadioField
          field={form.field('way')}
          label={t('family.child.informed-way')}
          choices={choices(waysOfInforming, 'way')}
          columns={2}
        />
        <DayField field={form.field('givenOn')} label={t('family.child.given-on')} />
      </Form>
    </Dialog>
  )
}

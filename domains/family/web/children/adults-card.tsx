import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { Card, Chip, Row, Rows, useMay, useTexts } from '#platform/web/index.ts'
import type { ChildAdult, ChildFile } from '../../model/children/child.ts'
import { AdultDialog } from './adult-dialog.tsx'
import { useChildWords } from './child-words.ts'

const tones = {
  allowed: 'moss',
  'not-allowed': 'beacon',
  'court-order': 'lamp',
  'not-asked': 'plain',
} as const

/** Who is around the child, whether there may be contact, and how long ago there was. */
export function AdultsCard({ of }: { of: ChildFile }) {
  const { t } = useTexts()
  const may = useMay()
  const { word } = useChildWords()
  const [open, setOpen] = useState<ChildAdult | 'new' | null>(null)
  const mayWrite = may('children:write') && !of.closedOn
  return (
    <Card title={t('family.child.adults', { name: of.called })}>
      {of.adults.length === 0 && <p className="soft">{t('family.child.adults-none')}</p>}
      {of.adults.length > 0 && (
        <Rows label={t('family.child.adults', { name: of.called })}>
          {of.adults.map((adult) => (
            <Row
              key={adult.id}
              detail={<AdultDetail of={adult} />}
              aside={
                <>
                  <Chip tone={tones[adult.contact]}>{word('contact', adult.contact)}</Chip>{' '}
                  {mayWrite && (
                    <button type="button" className="link-button" onClick={() => setOpen(adult)}>
                      {t('family.child.change')}
                      <span className="sr-only">: {adult.called}</span>
                    </button>
                  )}
                </>
              }
            >
              {adult.personId ? <Link to={`/people/${adult.personId}`}>{adult.called}</Link> : adult.called}
            </Row>
          ))}
        </Rows>
      )}
      {mayWrite && (
        <div className="child-buttons">
          <Button size="sm" variant="default" onClick={() => setOpen('new')}>
            {t('family.child.add-adult')}
          </Button>
        </div>
      )}
      {open !== null && (
        <AdultDialog child={of} of={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </Card>
  )
}

function AdultDetail({ of }: { of: ChildAdult }) {
  const { t, day } = useTexts()
  const { word, since } = useChildWords()
  const last =
    of.lastContactKind &&
    t('family.child.last-contact', { kind: word('kind', of.lastContactKind), since: since(of) })
  return [
    word('relation', of.relation),
    of.phone,
    last ?? (of.kind === 'parent' ? t('family.child.no-contact-yet') : null),
    of.nextContactOn && t('family.child.next-contact', { day: day(of.nextContactOn, 'near') }),
  ]
    .filter(Boolean)
    .join(' · ')
}

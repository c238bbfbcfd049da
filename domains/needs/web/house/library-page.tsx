import { Button } from '@mantine/core'
import { useState } from 'react'
import { Answer, Dialog, Page, Stack, useAnswer, useTexts } from '#platform/web/index.ts'
import { needsApi } from '../../model/needs-api.ts'
import { useNeedWords } from '../words.ts'
import { AreaCard } from './area-card.tsx'
import { AreaForm } from './area-form.tsx'
import { LibraryNeedForm } from './library-need-form.tsx'
import type { Shown } from './shown.ts'
import '../needs.css'

/** What everybody here is asked about, and the needs that have words already. */
export default function LibraryPage() {
  const { t } = useTexts()
  const { inMine } = useNeedWords()
  const [shown, setShown] = useState<Shown | null>(null)
  const close = () => setShown(null)
  const titleOf = (what: Shown) => {
    if (what.what === 'area') return t(what.area ? 'needs.library.change-area' : 'needs.library.add-area')
    return what.need
      ? t('needs.library.change-need')
      : t('needs.library.add-need-of', { area: inMine(what.area.names) })
  }
  return (
    <Page
      title={t('needs.library')}
      subtitle={t('needs.library.subtitle')}
      actions={
        <Button onClick={() => setShown({ what: 'area', area: null })}>{t('needs.library.add-area')}</Button>
      }
    >
      <Answer of={useAnswer(needsApi.areas, {})}>
        {(areas) => (
          <Stack>
            {areas.map((area) => (
              <AreaCard key={area.id} area={area} onShow={setShown} />
            ))}
          </Stack>
        )}
      </Answer>
      {shown && (
        <Dialog open onClose={close} title={titleOf(shown)} kind="drawer">
          {shown.what === 'area' && <AreaForm area={shown.area} onClose={close} />}
          {shown.what === 'need' && <LibraryNeedForm area={shown.area} need={shown.need} onClose={close} />}
        </Dialog>
      )}
    </Page>
  )
}

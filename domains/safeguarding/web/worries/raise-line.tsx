import { Button } from '@mantine/core'
import { IconLifebuoy } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTexts } from '#platform/web/index.ts'

const QuickWorry = lazy(() => import('./quick-worry.tsx'))

/** In the frame of every page: one tap opens it, a second one on what it is about sends it. */
export default function RaiseLine() {
  const { t } = useTexts()
  const [open, setOpen] = useState(false)
  return (
    <div className="no-print">
      <Button
        variant="default"
        size="sm"
        leftSection={<IconLifebuoy size={18} stroke={1.6} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('worries.raise-short')}
      </Button>
      {open && (
        <Suspense>
          <QuickWorry onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  )
}

import { Button } from '@mantine/core'
import { IconCopy, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTexts } from '#platform/web/index.ts'
import './sign-in.css'

/** Shown once: the server keeps them sealed and cannot show them again. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const { t } = useTexts()
  const [copied, setCopied] = useState(false)
  return (
    <div className="stack recovery">
      <ul className="recovery-codes" aria-label={t('recovery.title')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="form-buttons no-print">
        <Button
          variant="default"
          leftSection={<IconCopy size={18} stroke={1.6} aria-hidden />}
          onClick={() => void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true))}
        >
          {t('recovery.copy')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} stroke={1.6} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('recovery.print')}
        </Button>
        <span className="soft" role="status">
          {copied && t('recovery.copied')}
        </span>
      </div>
    </div>
  )
}

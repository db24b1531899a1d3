import { Button } from '@mantine/core'
import { IconTableExport } from '@tabler/icons-react'
import { lazy, memo, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from './list-question'

// The list is the first screen: what is seldom opened is loaded when it is.
const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog')).ExportDialog }))

interface ExportButtonProps {
  question: Question
  total: number
}

/** Opens the dialog that saves the list as a file. */
export const ExportButton = memo(function ExportButton({ question, total }: ExportButtonProps) {
  const { t } = useTranslation('export')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconTableExport size={16} stroke={1.75} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {t('list.button')}
      </Button>
      {open && (
        <Suspense>
          <ExportDialog question={question} total={total} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
})

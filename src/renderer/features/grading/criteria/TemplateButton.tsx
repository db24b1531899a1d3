import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TemplateDialog, type TemplateCriterion } from './TemplateDialog'

/** Opens the templates. */
export function TemplateButton({ onUse }: { onUse: (criteria: TemplateCriterion[]) => void }) {
  const { t } = useTranslation('templates')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="subtle"
        onClick={() => {
          setOpen(true)
        }}
      >
        {t('open')}
      </Button>
      {open && (
        <TemplateDialog
          onUse={onUse}
          onClose={() => {
            setOpen(false)
          }}
        />
      )}
    </>
  )
}

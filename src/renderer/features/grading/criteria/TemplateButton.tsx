import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TemplateDialog, type TemplateCriterion } from './TemplateDialog'

interface TemplateButtonProps {
  /** It is what one is meant to press. */
  filled?: boolean
  onUse: (criteria: TemplateCriterion[]) => void
}

/** Opens the templates. */
export function TemplateButton({ filled = false, onUse }: TemplateButtonProps) {
  const { t } = useTranslation('templates')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        variant={filled ? 'filled' : 'subtle'}
        onClick={() => {
          setOpen(true)
        }}
      >
        {t(filled ? 'offer.see' : 'open')}
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

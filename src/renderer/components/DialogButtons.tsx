import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface DialogButtonsProps {
  saving: boolean
  removing: boolean
  /** Undefined for what is new. */
  onRemove: (() => void) | undefined
  onClose: () => void
}

/** The last line of a form: remove at the left, cancel and save at the right. */
export function DialogButtons({ saving, removing, onRemove, onClose }: DialogButtonsProps) {
  const { t } = useTranslation()
  return (
    <Group justify="space-between">
      {onRemove ? (
        <Button variant="subtle" color="brick" loading={removing} onClick={onRemove}>
          {t('remove')}
        </Button>
      ) : (
        <span />
      )}
      <Group gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={saving}>
          {t('save')}
        </Button>
      </Group>
    </Group>
  )
}

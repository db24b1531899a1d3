import { Button, Checkbox, Group, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

export interface EraseWishes {
  name: string
  purchases: 'erase' | 'keep'
  fromBackups: boolean
}

interface EraseFormProps {
  /** The name that has to be typed. */
  name: string
  busy: boolean
  /** Why it was not done, in words. */
  refused: string | null
  onTyped: () => void
  onErase: (wishes: EraseWishes) => void
  onClose: () => void
}

/** What goes and what stays, and the name typed as a confirmation. */
export function EraseForm({ name, busy, refused, onTyped, onErase, onClose }: EraseFormProps) {
  const { t } = useTranslation(['customers', 'common'])
  const [wishes, setWishes] = useState<EraseWishes>({ name: '', purchases: 'erase', fromBackups: false })
  const wish = (changes: Partial<EraseWishes>) => setWishes({ ...wishes, ...changes })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onErase(wishes)
      }}
    >
      <Stack gap="md">
        <Text>{t('eraseDialog.text')}</Text>
        <Radio.Group
          label={t('eraseDialog.purchases')}
          value={wishes.purchases}
          onChange={(value) => wish({ purchases: value === 'keep' ? 'keep' : 'erase' })}
        >
          <Stack gap="xs" mt={6}>
            <Radio value="erase" label={t('eraseDialog.erase')} />
            <Radio value="keep" label={t('eraseDialog.keep')} />
          </Stack>
        </Radio.Group>
        <Checkbox
          label={t('eraseDialog.backups')}
          description={t('eraseDialog.backupsText')}
          checked={wishes.fromBackups}
          onChange={(event) => wish({ fromBackups: event.currentTarget.checked })}
        />
        <Text size="sm" c="dimmed">
          {t('eraseDialog.elsewhere')}
        </Text>
        <TextInput
          label={t('eraseDialog.confirm', { name })}
          value={wishes.name}
          error={refused}
          autoComplete="off"
          maxLength={200}
          onChange={(event) => {
            wish({ name: event.currentTarget.value })
            onTyped()
          }}
          data-autofocus
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" color="brick" loading={busy} disabled={wishes.name.trim() === ''}>
            {t('eraseDialog.action')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

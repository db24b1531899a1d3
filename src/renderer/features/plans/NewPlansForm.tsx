import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction, useOperation } from '../../api'
import { useSaveKey } from '../../components/save-key'
import { PlaybookChoice } from './PlaybookChoice'

interface NewPlansFormProps {
  customerIds: readonly number[]
  onClose: () => void
}

/** One playbook for several customers: each gets a plan of its own, with its own weakest criteria. */
export function NewPlansForm({ customerIds, onClose }: NewPlansFormProps) {
  const { t } = useTranslation(['plans', 'common'])
  const [playbookId, setPlaybookId] = useState<number | null>(null)
  const playbook = useOperation('plans.playbooks', {}).data?.playbooks.find(({ id }) => id === playbookId)
  const create = useAction('plans.create', { onDone: onClose })
  const submit = () => {
    if (playbookId !== null) create.mutate({ customerIds: [...customerIds], playbookId })
  }
  useSaveKey(submit, create.isPending)
  return (
    <Stack gap="md">
      <PlaybookChoice value={playbookId} onChange={setPlaybookId} />
      {playbook && (
        <Text size="sm">
          {t('make.each', { count: playbook.steps.length, days: playbook.days })}{' '}
          {playbook.weakest > 0 && t('make.eachWeakest', { count: playbook.weakest })}
        </Text>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button disabled={playbookId === null} loading={create.isPending} onClick={submit}>
          {t('make.actionMany', { count: customerIds.length })}
        </Button>
      </Group>
    </Stack>
  )
}

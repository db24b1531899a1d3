import { Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '../../../shared/operations/plans'
import { useAction, useOperation } from '../../api'
import { useSaveKey } from '../../components/save-key'

interface CloseDialogProps {
  plan: Plan
  state: 'done' | 'letGo'
  onClose: () => void
}

/** Asks what came of a plan, and closes it; whoever is let go can be parted from well at once. */
export function CloseDialog({ plan, state, onClose }: CloseDialogProps) {
  const { t } = useTranslation(['plans', 'common'])
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(state === 'letGo' ? 'letGo.title' : 'close.title', { name: plan.customerName })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <CloseForm plan={plan} state={state} onClose={onClose} />
    </Modal>
  )
}

function CloseForm({ plan, state, onClose }: CloseDialogProps) {
  const { t } = useTranslation(['plans', 'common'])
  const [outcome, setOutcome] = useState(plan.outcome)
  const [partWith, setPartWith] = useState<string | null>(null)
  const playbooks = useOperation('plans.playbooks', {}, { enabled: state === 'letGo' })
  const ways = (playbooks.data?.playbooks ?? []).filter(({ grade }) => grade === 'D')
  const close = useAction('plans.close', { onDone: onClose })
  const submit = () => {
    close.mutate({ id: plan.id, state, outcome, ...(partWith !== null && { partWith: Number(partWith) }) })
  }
  useSaveKey(submit, close.isPending)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="md">
        <Text size="sm">{t(state === 'letGo' ? 'letGo.text' : 'close.text')}</Text>
        <Textarea
          label={t('outcome')}
          value={outcome}
          onChange={(event) => setOutcome(event.currentTarget.value)}
          maxLength={2000}
          autosize
          minRows={2}
          data-autofocus
        />
        {state === 'letGo' && plan.grade !== 'D' && (
          <Select
            label={t('letGo.partWith')}
            description={t('letGo.partWithHint')}
            placeholder={t('letGo.partWithNone')}
            data={ways.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={partWith}
            onChange={setPartWith}
            clearable
            clearButtonProps={{ 'aria-label': t('common:clear') }}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={close.isPending}>
            {t(state === 'letGo' ? 'letGo.action' : 'close.action')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

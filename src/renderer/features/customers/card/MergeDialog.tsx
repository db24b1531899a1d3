import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { CustomerCard } from '../../../../shared/operations/customers'
import { useOperation } from '../../../api'

/** Asks with whom a customer shall be merged; the two are then shown side by side. */
export function MergeDialog({ card, onClose }: { card: CustomerCard; onClose: () => void }) {
  const { t } = useTranslation(['customers', 'common'])
  const [, navigate] = useLocation()
  const [typed, setTyped] = useState('')
  const [other, setOther] = useState<string | null>(null)
  const query = useDeferredValue(typed)
  const found = useOperation(
    'customers.list',
    { query, limit: 20, filter: { archived: 'all' }, sort: { by: 'relevance', direction: 'ascending' } },
    { keepPrevious: true },
  )
  const choices = (found.data?.rows ?? [])
    .filter(({ id }) => id !== card.id)
    .map(({ id, name, place, externalId }) => ({
      value: String(id),
      label: [name, place, externalId ?? ''].filter((part) => part !== '').join(', '),
    }))
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('mergeDialog.title', { name: card.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (other !== null) navigate(`/data/duplicates/${String(card.id)}/${other}`)
        }}
      >
        <Stack gap="md">
          <Text>{t('mergeDialog.text')}</Text>
          <Select
            label={t('mergeDialog.other')}
            placeholder={t('mergeDialog.otherHint')}
            searchable
            nothingFoundMessage={t('common:nothingFound')}
            // Main has searched already, in more than the name.
            filter={({ options }) => options}
            data={choices}
            value={other}
            searchValue={typed}
            onSearchChange={setTyped}
            onChange={setOther}
            data-autofocus
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" disabled={other === null}>
              {t('mergeDialog.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

import { ActionIcon, Tooltip } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { EvidenceGroup, EvidenceRow } from '../../../../shared/operations/evidence'
import { callOperation } from '../../../api'
import { useNotices } from '../../../components/notices'
import { useShowInList } from '../../../components/show-in-list'
import { useEvidenceWords } from './use-words'

interface ShowCustomersProps {
  group: EvidenceGroup
  row: EvidenceRow
}

/** Opens the list of those of the group who have what was found. */
export function ShowCustomers({ group, row }: ShowCustomersProps) {
  const { t } = useTranslation('personas')
  const words = useEvidenceWords(group)
  const notices = useNotices()
  const showInList = useShowInList()
  const what = words.what(row)
  const show = async () => {
    const { about, traitId, value, from, to } = row
    try {
      const { ids } = await callOperation('personas.behind', {
        group,
        look: { about, traitId, value, from, to },
      })
      showInList({ only: { ids, name: t('evidence.listed', { group: words.who, what }) } })
    } catch (error) {
      notices.failed(error)
    }
  }
  const label = t('evidence.show', { what })
  if (row.inGroup === 0) return null
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={() => void show()}>
        <IconUsers size={16} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  )
}

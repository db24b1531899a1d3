import { Badge, Button, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Action } from '../../../shared/operations/history'
import { useUndo } from '../../api'
import { useFormats } from '../../components/formats'

/** What was done, one action in a row. */
export function ActivityTable({ rows }: { rows: readonly Action[] }) {
  const { t } = useTranslation('history')
  return (
    <Table aria-label={t('table.label')} verticalSpacing={7} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col" w={180}>
            {t('table.when')}
          </Table.Th>
          <Table.Th scope="col">{t('table.what')}</Table.Th>
          <Table.Th scope="col" w={120} ta="right">
            {t('table.changes')}
          </Table.Th>
          <Table.Th scope="col" w={130} ta="right">
            {t('table.actions')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <ActivityRow key={row.id} action={row} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function ActivityRow({ action }: { action: Action }) {
  const { t } = useTranslation('history')
  const { moment } = useFormats()
  const undo = useUndo()
  return (
    <Table.Tr>
      <Table.Td c="dimmed">
        <time dateTime={action.at}>{moment(action.at)}</time>
      </Table.Td>
      <Table.Td>
        <Text component="span" inherit td={action.undone ? 'line-through' : 'none'}>
          {action.name}
        </Text>
        {action.kind !== 'do' && (
          <Badge ml="xs" size="sm" variant="default">
            {t(`kind.${action.kind}`)}
          </Badge>
        )}
        {action.undone && (
          <Badge ml="xs" size="sm" variant="default">
            {t('state.undone')}
          </Badge>
        )}
      </Table.Td>
      <Table.Td ta="right">{t('changes', { count: action.changes })}</Table.Td>
      <Table.Td ta="right">
        {action.undoable ? (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('undoThis', { name: action.name })}
            onClick={() => undo(action.id)}
          >
            {t('undo')}
          </Button>
        ) : (
          !action.undone &&
          action.kind === 'do' && (
            <Text component="span" size="sm" c="dimmed">
              {t('state.fixed')}
            </Text>
          )
        )}
      </Table.Td>
    </Table.Tr>
  )
}

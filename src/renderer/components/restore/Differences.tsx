import { Stack, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BackupContents, Inspection } from '../../../shared/operations/backup'
import classes from './Differences.module.css'

/** What is in a backup, beside what there is now. Knows no settings: they may be what cannot be read. */
export function Differences({ found }: { found: Inspection }) {
  const { t } = useTranslation('backup')
  const { contents, now, differences } = found
  if (!contents) return null
  const same =
    differences &&
    Object.values(differences).every(
      ({ onlyInBackup, onlyNow, changed }) => onlyInBackup + onlyNow + changed === 0,
    )
  return (
    <Stack gap="sm">
      <Text fw={600}>
        {found.at === null
          ? t('preview.file', { name: found.name })
          : t('preview.of', { when: new Date(found.at) })}
      </Text>
      <Facts contents={contents} now={now} />
      {same ? <Text>{t('preview.same')}</Text> : <DifferenceTable found={found} />}
      <Text size="sm" c="dimmed">
        {now ? t('preview.undo') : t('preview.damaged')}
      </Text>
    </Stack>
  )
}

function Facts({ contents, now }: { contents: BackupContents; now: BackupContents | null }) {
  const { t } = useTranslation('backup')
  const { lastAction, newestPurchaseOn: newest } = contents
  const newestNow = now?.newestPurchaseOn ?? null
  return (
    <div>
      {newest !== null && (
        <Text>
          {newestNow === null || newestNow === newest
            ? t('preview.newestPurchase', { on: new Date(newest) })
            : t('preview.newestPurchaseNow', { on: new Date(newest), now: new Date(newestNow) })}
        </Text>
      )}
      {lastAction && (
        <Text className={classes.words}>
          {t('preview.lastAction', { name: lastAction.name, when: new Date(lastAction.at) })}
        </Text>
      )}
    </div>
  )
}

const tables = ['customer', 'purchase', 'touchpoint', 'persona'] as const

function DifferenceTable({ found: { contents, now, differences } }: { found: Inspection }) {
  const { t, i18n } = useTranslation('backup')
  const numbers = new Intl.NumberFormat(i18n.language)
  const cell = (count: number | undefined, marked = false) => (
    <Table.Td ta="right" className={marked && count ? classes.differs : undefined}>
      {count === undefined || (marked && count === 0) ? '–' : numbers.format(count)}
    </Table.Td>
  )
  const head = (text: string) => (
    <Table.Th scope="col" ta="right">
      {text}
    </Table.Th>
  )
  return (
    <Table aria-label={t('preview.table.label')} verticalSpacing={6} className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('preview.table.what')}</Table.Th>
          {head(t('preview.table.backup'))}
          {now && head(t('preview.table.now'))}
          {differences && head(t('preview.table.back'))}
          {differences && head(t('preview.table.gone'))}
          {differences && head(t('preview.table.changed'))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {tables.map((table) => (
          <Table.Tr key={table}>
            <Table.Th scope="row" fw={400}>
              {t(`preview.rows.${table}`)}
            </Table.Th>
            {cell(contents?.rows[table])}
            {now && cell(now.rows[table])}
            {differences && cell(differences[table].onlyInBackup, true)}
            {differences && cell(differences[table].onlyNow, true)}
            {differences && cell(differences[table].changed, true)}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

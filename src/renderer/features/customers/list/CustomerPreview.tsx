import { ActionIcon, Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CustomerRow } from '../../../../shared/operations/customers'
import { useOperation } from '../../../api'
import { DateText } from '../../../components/DateText'
import { GradeRing } from '../../../components/GradeRing'
import { Money } from '../../../components/Money'
import { Score } from '../../../components/Score'
import { useFormats } from '../../../components/formats'
import { useListQuestion } from './list-state'
import classes from './CustomersPage.module.css'

/** The customer the list stands on, in short, beside the list. */
export function CustomerPreview({ row }: { row: CustomerRow }) {
  const { t } = useTranslation('customers')
  const { number } = useFormats()
  const keep = useListQuestion((state) => state.keep)
  const card = useOperation('customers.get', { id: row.id }, { keepPrevious: true })
  const details = card.data?.id === row.id ? card.data : undefined
  const facts: [string, ReactNode][] = [
    [t('columns.status'), t(`status.${row.status}`)],
    ...(row.stage ? [[t('columns.stage'), t(`stage.${row.stage}`)] as [string, ReactNode]] : []),
    [t('card.revenue12m'), <Money key="money" amount={row.revenue12m} />],
    [t('card.contribution12m'), <Money key="money" amount={row.contribution12m} />],
    [t('columns.averageDaysLate'), row.averageDaysLate === null ? '–' : number(row.averageDaysLate)],
    [t('columns.openAmount'), <Money key="money" amount={row.openAmount} />],
    [t('columns.lastPurchaseOn'), <DateText key="date" date={row.lastPurchaseOn} style="relative" />],
    [t('columns.lastTouchOn'), <DateText key="date" date={row.lastTouchOn} style="relative" />],
    [t('columns.fit'), <Score key="score" score={row.fit} />],
  ]
  return (
    <aside className={classes.preview} aria-label={t('preview.label', { name: row.name })}>
      <Stack gap="md">
        <Group wrap="nowrap" align="flex-start" gap="sm">
          <GradeRing
            grade={row.grade}
            computedGrade={row.computedGrade}
            overridden={row.overridden}
            score={row.score}
          />
          <Title order={2} flex={1} style={{ overflowWrap: 'anywhere' }}>
            {row.name}
          </Title>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('preview.close')}
            onClick={() => {
              keep({ preview: false })
            }}
          >
            <IconX size={18} aria-hidden="true" />
          </ActionIcon>
        </Group>
        {row.tags.length > 0 && (
          <Group gap={4}>
            {row.tags.map((tag) => (
              <Badge key={tag} variant="default" tt="none">
                {tag}
              </Badge>
            ))}
          </Group>
        )}
        <dl className={classes.facts}>
          {facts.map(([name, value]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {details !== undefined && <Reach emails={details.emails} phones={details.phones} />}
        {details !== undefined && details.notes !== '' && (
          <Text size="sm" lineClamp={6} style={{ whiteSpace: 'pre-line' }}>
            {details.notes}
          </Text>
        )}
        <Button component={Link} href={`/customers/${String(row.id)}`} variant="light">
          {t('preview.open')}
        </Button>
      </Stack>
    </aside>
  )
}

function Reach({
  emails,
  phones,
}: {
  emails: readonly { value: string }[]
  phones: readonly { value: string }[]
}) {
  const lines = [...emails.slice(0, 2), ...phones.slice(0, 2)].map(({ value }) => value)
  if (lines.length === 0) return null
  return (
    <Text size="sm" component="div">
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </Text>
  )
}

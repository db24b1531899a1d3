import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const

/** What can be printed for everyone who is selected. */
export function PrintMenu({ ids }: { ids: readonly number[] }) {
  const { t } = useTranslation('customers')
  const selection = encodeURIComponent(JSON.stringify({ customerIds: ids }))
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPrinter {...icon} />}
          rightSection={<IconChevronDown {...icon} />}
        >
          {t('bulk.print')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} href={`/reports/customers/${selection}`}>
          {t('bulk.printReports')}
        </Menu.Item>
        <Menu.Item component={Link} href={`/reports/labels/${selection}`}>
          {t('bulk.printLabels')}
        </Menu.Item>
        <Menu.Item component={Link} href={`/plans/letters/many/first/${selection}`}>
          {t('bulk.printLetters')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

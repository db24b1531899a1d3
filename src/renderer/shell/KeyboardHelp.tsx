import { Group, Kbd, Modal, Stack, Table, Text, Title } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useOverlays } from '../ui-state'
import { modifier, stepKeys } from '../components/keys'

/** Which keys do what. */
export function KeyboardHelp() {
  const { t } = useTranslation(['shell', 'common'])
  const { help, setHelp } = useOverlays()
  const anywhere: [string, string[][]][] = [
    [t('keyboard.search'), [[modifier, 'K']]],
    [t('keyboard.newCustomer'), [[modifier, 'N']]],
    [t('keyboard.undo'), [[modifier, 'Z']]],
    [
      t('keyboard.redo'),
      [
        [modifier, 'Y'],
        [modifier, 'Shift', 'Z'],
      ],
    ],
    [t('keyboard.back'), [stepKeys.back]],
    [t('keyboard.forward'), [stepKeys.forward]],
    [t('keyboard.help'), [['?']]],
  ]
  const goTo: [string, string[][]][] = [
    ...(
      [
        'nav.today',
        'nav.customers',
        'nav.board',
        'nav.plans',
        'nav.personas',
        'nav.reports',
        'nav.data',
        'parts.activity',
      ] as const
    ).map((name, index): [string, string[][]] => [t(name), [[modifier, String(index + 1)]]]),
    [t('nav.settings'), [[modifier, ',']]],
  ]
  return (
    <Modal
      opened={help}
      onClose={() => {
        setHelp(false)
      }}
      title={t('keyboard.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Text c="dimmed" mb="md">
        {t('keyboard.intro')}
      </Text>
      <Group align="flex-start" grow gap="xl">
        <Keys title={t('keyboard.anywhere')} rows={anywhere} />
        <Keys title={t('keyboard.goTo')} rows={goTo} />
      </Group>
    </Modal>
  )
}

function Keys({ title, rows }: { title: string; rows: readonly [string, string[][]][] }) {
  const { t } = useTranslation('shell')
  return (
    <Stack gap="xs">
      <Title order={3}>{title}</Title>
      <Table withRowBorders={false} aria-label={title}>
        <Table.Tbody>
          {rows.map(([label, ways]) => (
            <Table.Tr key={label}>
              <Table.Th scope="row" fw={400} pl={0}>
                {label}
              </Table.Th>
              <Table.Td ta="right" pr={0}>
                {ways.map((keys, index) => (
                  <Fragment key={keys.join()}>
                    {index > 0 && ` ${t('keyboard.or')} `}
                    {keys.map((key) => (
                      <Kbd key={key} ml={4}>
                        {key}
                      </Kbd>
                    ))}
                  </Fragment>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}

import { Button, Group, Modal, Radio, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { templateCriteria, trades, type Trade } from '../../../../shared/grading/templates'
import { useFormats } from '../../../components/formats'

export type TemplateCriterion = ReturnType<typeof templateCriteria>[number]

interface TemplateDialogProps {
  onUse: (criteria: TemplateCriterion[]) => void
  onClose: () => void
}

/** Criteria by trade, shown before they are put into the form. */
export function TemplateDialog({ onUse, onClose }: TemplateDialogProps) {
  const { t } = useTranslation(['templates', 'common'])
  const [trade, setTrade] = useState<Trade>('trades')
  const criteria = templateCriteria(trade, t)
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <Radio.Group
          label={t('which')}
          value={trade}
          onChange={(value) => {
            setTrade(trades.find((known) => known === value) ?? 'trades')
          }}
        >
          <Stack gap={6} mt={6}>
            {trades.map((value) => (
              <Radio
                key={value}
                value={value}
                label={t(`trade.${value}.name`)}
                description={t(`trade.${value}.about`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Holds criteria={criteria} />
        <Text size="sm" c="dimmed">
          {t('keeps')}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button
            onClick={() => {
              onUse(criteria)
              onClose()
            }}
          >
            {t('use')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function Holds({ criteria }: { criteria: readonly TemplateCriterion[] }) {
  const { t } = useTranslation(['templates', 'grading'])
  const { share } = useFormats()
  const whole = criteria.reduce((sum, { weight }) => sum + weight, 0)
  return (
    <Table aria-label={t('holds')} verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('criterion')}</Table.Th>
          <Table.Th scope="col">{t('source')}</Table.Th>
          <Table.Th scope="col" ta="right">
            {t('share')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {criteria.map(({ name, about, method, weight }) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" fw={400}>
              <Text fw={600} inherit>
                {name}
              </Text>
              <Text size="sm" c="dimmed">
                {about}
              </Text>
            </Table.Th>
            <Table.Td>{t(`grading:criteria.kindShort.${method ?? 'rated'}`)}</Table.Td>
            <Table.Td ta="right" className="tabular">
              {share(weight / whole)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

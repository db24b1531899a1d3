import { Anchor, List, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Evidence } from './use-evidence'

const questions = ['clone', 'found', 'first', 'decide', 'opposite'] as const

/** While there are too few customers for numbers to say anything: what to ask oneself instead. */
export function FewCustomers({ evidence, who }: { evidence: Evidence; who: string }) {
  const { t } = useTranslation('personas')
  const { customers, others } = evidence
  return (
    <Stack gap="xs">
      <Text fw={560}>{t('evidence.few.title')}</Text>
      <Text size="sm" c="dimmed">
        {t('evidence.few.text', { group: who, customers, others })}
      </Text>
      <List size="sm" spacing={4}>
        {questions.map((question) => (
          <List.Item key={question}>{t(`evidence.few.questions.${question}`)}</List.Item>
        ))}
      </List>
      <Anchor component={Link} href="/rating" size="sm">
        {t('evidence.few.rate')}
      </Anchor>
    </Stack>
  )
}

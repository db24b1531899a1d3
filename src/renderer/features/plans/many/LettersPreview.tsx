import { ActionIcon, Group, Stack, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Recipient } from '../../../../shared/operations/mailing'
import type { PageLayout } from '../../../../shared/paper'
import { useOperation } from '../../../api'
import { LetterPaper } from '../LetterPaper'

interface LettersPreviewProps {
  letterId: number
  words: { subject: string; body: string }
  recipients: readonly Recipient[]
  layout: PageLayout
}

/** The letters as they will be printed, one at a time. */
export function LettersPreview({ letterId, words, recipients, layout }: LettersPreviewProps) {
  const { t } = useTranslation('mailing')
  const [wanted, setWanted] = useState(0)
  const index = Math.min(wanted, recipients.length - 1)
  const recipient = recipients[index]
  const letter = useOperation(
    'plans.letterFor',
    { letterId, customerId: recipient?.customerId ?? 1, ...words },
    { enabled: recipient !== undefined, keepPrevious: true },
  )
  if (!recipient) return <Text>{t('letters.nobody')}</Text>
  return (
    <Stack gap="xs">
      <Group gap="xs" justify="center" wrap="nowrap">
        <ActionIcon
          variant="default"
          aria-label={t('letters.previous')}
          disabled={index === 0}
          onClick={() => setWanted(index - 1)}
        >
          <IconChevronLeft size={18} aria-hidden="true" />
        </ActionIcon>
        <Text size="sm" role="status" truncate>
          {t('letters.of', { number: index + 1, count: recipients.length, name: recipient.name })}
        </Text>
        <ActionIcon
          variant="default"
          aria-label={t('letters.next')}
          disabled={index === recipients.length - 1}
          onClick={() => setWanted(index + 1)}
        >
          <IconChevronRight size={18} aria-hidden="true" />
        </ActionIcon>
      </Group>
      {letter.data && <LetterPaper content={letter.data} layout={layout} />}
    </Stack>
  )
}

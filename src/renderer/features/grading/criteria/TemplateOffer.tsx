import { Alert, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TemplateButton } from './TemplateButton'
import type { TemplateCriterion } from './TemplateDialog'

/** For whoever still has the criteria every file begins with: there are some for their trade. */
export function TemplateOffer({ onUse }: { onUse: (criteria: TemplateCriterion[]) => void }) {
  const { t } = useTranslation('templates')
  return (
    <Alert variant="light" title={t('offer.title')}>
      <Group gap="sm" justify="space-between">
        <Text size="sm" flex={1} miw={260}>
          {t('offer.text')}
        </Text>
        <TemplateButton filled onUse={onUse} />
      </Group>
    </Alert>
  )
}

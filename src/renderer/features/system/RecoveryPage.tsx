import { Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SystemInfo } from '../../../shared/operations/system'

/** What can be done when the data file is not what it should be. */
export function RecoveryPage({ info }: { info: SystemInfo }) {
  const { t } = useTranslation('system')
  return <Title order={1}>{info.trouble ?? t('title')}</Title>
}

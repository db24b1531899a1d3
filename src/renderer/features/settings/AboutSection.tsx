import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOperation } from '../../api'
import { Section } from '../../components/Section'

/** Which Regulars this is. */
export function AboutSection() {
  const { t } = useTranslation(['settings', 'common'])
  const info = useOperation('system.info', {})
  return (
    <Section title={t('about.title')}>
      {info.data && (
        <>
          <Text>{t('about.version', { version: info.data.version })}</Text>
          <Text size="sm" c="dimmed">
            {t('about.parts', {
              electron: info.data.electron ?? t('common:unknown'),
              sqlite: info.data.sqlite,
            })}
          </Text>
        </>
      )}
      <Text size="sm" c="dimmed">
        {t('about.licence')}
      </Text>
    </Section>
  )
}

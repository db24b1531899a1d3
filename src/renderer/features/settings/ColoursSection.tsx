import { SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '../../components/Section'

/** Light, dark, or as the system has it; kept on this computer. */
export function ColoursSection() {
  const { t } = useTranslation('settings')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Section title={t('colours.title')}>
      <SegmentedControl
        aria-label={t('colours.choice')}
        value={colorScheme}
        onChange={setColorScheme}
        data={(['auto', 'light', 'dark'] as const).map((value) => ({
          value,
          label: t(`colours.${value}`),
        }))}
      />
    </Section>
  )
}

import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useOperation } from '../../api'
import { ErrorPanel } from '../../components/ErrorPanel'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { PageHeader } from '../../components/PageHeader'
import { Section } from '../../components/Section'
import { AboutSection } from './AboutSection'
import { ColoursSection } from './ColoursSection'
import { SettingsForm } from './SettingsForm'

/** The settings of the business, and the colours of this computer. */
export function SettingsPage() {
  const { t } = useTranslation('settings')
  const settings = useOperation('settings.get', {})
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      {settings.isPending && <LoadingSkeleton />}
      {settings.isError && <ErrorPanel error={settings.error} onTryAgain={() => void settings.refetch()} />}
      {settings.data && <SettingsForm settings={settings.data} />}
      <GradesSection />
      <ColoursSection />
      <AboutSection />
    </>
  )
}

function GradesSection() {
  const { t } = useTranslation('settings')
  const [, navigate] = useLocation()
  return (
    <Section title={t('grades.title')} text={t('grades.text')}>
      <Button variant="default" onClick={() => navigate('/criteria')}>
        {t('grades.action')}
      </Button>
    </Section>
  )
}

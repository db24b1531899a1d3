import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useOperation } from '../../api'
import { loadPersonaContent } from '../../print/content'
import { PersonaWorksheet } from '../../print/persona/PersonaWorksheet'
import { ReportCard } from './ReportCard'
import { Thumbnail } from './Thumbnail'
import { useLayout } from './use-layout'

/** The persona worksheet: of one of the personas, or blank. */
export function PersonaReportCard() {
  const { t } = useTranslation('reports')
  const personas = useOperation('personas.list', {}).data?.personas ?? []
  const [chosen, setChosen] = useState<number | null>(null)
  const shown = personas.find(({ id }) => id === chosen) ?? personas[0] ?? null
  return (
    <ReportCard
      title={t('persona.kind')}
      about={t('persona.about')}
      picture={<Picture key={shown?.id ?? 0} personaId={shown?.id ?? null} />}
    >
      {shown && (
        <>
          <Select
            label={t('persona.choose')}
            data={personas.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={String(shown.id)}
            allowDeselect={false}
            onChange={(value) => setChosen(Number(value))}
          />
          <Button component={Link} href={`/reports/persona/${shown.id}`}>
            {t('persona.open')}
          </Button>
        </>
      )}
      <Button variant={shown ? 'default' : 'filled'} component={Link} href="/reports/persona">
        {t('persona.openBlank')}
      </Button>
    </ReportCard>
  )
}

function Picture({ personaId }: { personaId: number | null }) {
  const [layout] = useLayout('persona')
  const { data } = useQuery({
    queryKey: ['report-thumbnail', 'persona', personaId],
    queryFn: () => loadPersonaContent(personaId ?? undefined),
  })
  return (
    <Thumbnail layout={layout}>
      {data && <PersonaWorksheet content={data} layout={layout} blank={personaId === null} />}
    </Thumbnail>
  )
}

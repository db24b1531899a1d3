import { Button, Menu } from '@mantine/core'
import { IconBulb, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AnswerMark, PersonaSource } from '../../../shared/operations/personas'
import { useFormats } from '../../components/formats'

interface MarkMenuProps {
  /** What the answer is to: names the button for those who do not see where it stands. */
  question: string
  mark: AnswerMark | null
  sources: readonly PersonaSource[]
  onChange: (mark: AnswerMark | null) => void
}

/** Quietly says whether an answer is known, and from where, or guessed; a menu changes it. */
export function MarkMenu({ question, mark, sources, onChange }: MarkMenuProps) {
  const { t } = useTranslation('worksheet')
  const sourceName = useSourceName()
  const source = mark?.source === undefined || mark.source === null ? undefined : sources[mark.source]
  const state =
    mark === null
      ? t('marks.none')
      : source && mark.mark === 'evidence'
        ? t('marks.from', { source: sourceName(source) })
        : t(`marks.${mark.mark}`)
  const Icon = mark?.mark === 'evidence' ? IconCircleCheck : IconBulb
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-xs"
          fw={400}
          c={mark?.mark === 'evidence' ? 'teal' : 'dimmed'}
          aria-label={t('marks.label', { question, state })}
          {...(mark !== null && { leftSection: <Icon size={14} aria-hidden="true" /> })}
        >
          {state}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onChange({ mark: 'guess', source: null })}>{t('marks.guess')}</Menu.Item>
        <Menu.Item onClick={() => onChange({ mark: 'evidence', source: null })}>
          {t('marks.evidence')}
        </Menu.Item>
        {sources.map((one, index) => (
          <Menu.Item key={index} onClick={() => onChange({ mark: 'evidence', source: index })}>
            {t('marks.from', { source: sourceName(one) })}
          </Menu.Item>
        ))}
        {mark !== null && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => onChange(null)}>{t('marks.remove')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

/** 'Survey, 1 Mar 2026' */
function useSourceName(): (source: PersonaSource) => string {
  const { t } = useTranslation('personas')
  const { date } = useFormats()
  return ({ kind, on }) => (on === null ? t(`sources.${kind}`) : `${t(`sources.${kind}`)}, ${date(on)}`)
}

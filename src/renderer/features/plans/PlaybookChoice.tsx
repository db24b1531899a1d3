import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { gradeLetters } from '../../../shared/choices'
import { useOperation } from '../../api'

interface PlaybookChoiceProps {
  value: number | null
  onChange: (id: number) => void
}

/** Which playbook a plan is made from, by grade. */
export function PlaybookChoice({ value, onChange }: PlaybookChoiceProps) {
  const { t } = useTranslation('plans')
  const playbooks = useOperation('plans.playbooks', {}).data?.playbooks ?? []
  const chosen = playbooks.find(({ id }) => id === value)
  return (
    <Select
      label={t('make.playbook')}
      description={chosen?.about}
      placeholder={t('make.choosePlaybook')}
      data={gradeLetters.map((letter) => ({
        group: t(`purpose.${letter}`),
        items: playbooks
          .filter(({ grade }) => grade === letter)
          .map(({ id, name }) => ({ value: String(id), label: name })),
      }))}
      value={value === null ? null : String(value)}
      allowDeselect={false}
      onChange={(id) => {
        if (id !== null) onChange(Number(id))
      }}
    />
  )
}

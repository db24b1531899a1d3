import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GradeLetter } from '../../../shared/values'
import { useAction } from '../../api'
import type { Explanation } from './GradePanel'
import { OverrideDialog } from './OverrideDialog'

/** Sets, changes and takes back the owner's own grade. */
export function OverrideControl({ explanation }: { explanation: Explanation }) {
  const { t } = useTranslation('grading')
  const [opened, setOpened] = useState(false)
  const { customerId, override, computedGrade } = explanation
  const close = () => {
    setOpened(false)
  }
  const action = useAction('grading.override', { onDone: close })
  const takeBack = () => {
    action.mutate({ customerIds: [customerId], grade: null })
  }
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          setOpened(true)
        }}
      >
        {t(override ? 'panel.changeOwn' : 'panel.setOwn')}
      </Button>
      {override && (
        <Button size="xs" variant="subtle" onClick={takeBack} loading={action.isPending}>
          {t('panel.takeBack')}
        </Button>
      )}
      <OverrideDialog
        opened={opened}
        names={[]}
        grade={override?.grade ?? letterOf(computedGrade)}
        {...(override && {
          reason: override.reason,
          endsOn: override.endsOn,
          remindOn: override.remindOn,
          onTakeBack: takeBack,
        })}
        busy={action.isPending}
        onSubmit={(draft) => {
          action.mutate({ customerIds: [customerId], ...draft })
        }}
        onClose={close}
      />
    </Group>
  )
}

function letterOf(grade: Explanation['grade']): GradeLetter {
  return grade === 'ungraded' ? 'B' : grade
}

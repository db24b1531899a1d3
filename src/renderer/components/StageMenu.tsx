import { Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { customerStages, type CustomerStage } from '../../shared/choices'
import { useAction } from '../api'

interface StageMenuProps {
  ids: readonly number[]
  /** What they are at now; undefined: they may differ. */
  stage?: CustomerStage | null
  /** The button it hangs on. */
  children: ReactNode
}

/** Sets how far customers have come. */
export function StageMenu({ ids, stage, children }: StageMenuProps) {
  const { t } = useTranslation('customers')
  return (
    <Menu position="bottom-start">
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown aria-label={t('bulk.stage')}>
        <StageItems ids={ids} {...(stage !== undefined && { stage })} />
      </Menu.Dropdown>
    </Menu>
  )
}

/** The stages as items of a menu. */
export function StageItems({ ids, stage }: Omit<StageMenuProps, 'children'>) {
  const { t } = useTranslation('customers')
  const setStage = useAction('customers.setStage')
  return [...customerStages, null].map((one) => (
    <Menu.Item
      key={one}
      title={one === null ? undefined : t(`stage.about.${one}`)}
      aria-current={one === stage || undefined}
      rightSection={one === stage && <IconCheck size={14} aria-hidden="true" />}
      onClick={() => {
        setStage.mutate({ ids: [...ids], stage: one })
      }}
    >
      {t(`stage.${one ?? 'unset'}`)}
    </Menu.Item>
  ))
}

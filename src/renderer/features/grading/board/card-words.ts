import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Grade } from '../../../../shared/values'

export type CardWords = ReturnType<typeof useCardWords>

/** What cards say, looked up once for all of them. */
export function useCardWords() {
  const { t } = useTranslation(['board', 'common'])
  return useMemo(
    () => ({
      drag: withName((name) => t('card.drag', { name })),
      menu: withName((name) => t('card.menu', { name })),
      overridden: (grade: Grade) => t('card.overridden', { computed: t(`common:grade.${grade}`) }),
      selected: t('card.selected'),
      up: t('card.up'),
      down: t('card.down'),
      leftAbout: t('card.leftAbout'),
      neverSeen: t('card.neverSeen'),
    }),
    [t],
  )
}

/** Fills a name into a text without asking the translator again: that takes longer than to draw the line. */
function withName(text: (name: string) => string): (name: string) => string {
  const [before = '', after = ''] = text(GAP).split(GAP)
  return (name) => before + name + after
}

const GAP = '\u{F8FF}'

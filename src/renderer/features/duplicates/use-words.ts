import { useTranslation } from 'react-i18next'
import type { LikenessReason } from '../../../shared/operations/duplicates'
import { useFormats } from '../../components/formats'

/** From these scores on a pair is almost certain, or likely. */
const certain = 90
const likely = 70

/** Reasons and scores in words. */
export function useLikenessWords() {
  const { t } = useTranslation('duplicates')
  const { share } = useFormats()
  const reason = ({ reason, shared, likeness }: LikenessReason): string => {
    if (reason !== 'name') return t(`reason.${reason}`, { shared })
    const same = likeness === 100
    const words = { shared, likeness: share((likeness ?? 0) / 100) }
    if (shared === '') return t(same ? 'reason.sameNameOnly' : 'reason.alikeNameOnly', words)
    return t(same ? 'reason.sameName' : 'reason.alikeName', words)
  }
  return {
    reasons: (reasons: readonly LikenessReason[]): string =>
      reasons.length === 0 ? t('reason.none') : reasons.map(reason).join(' · '),
    brief: (reasons: readonly LikenessReason[]): string =>
      reasons
        .map(({ reason, shared }) => t(`brief.${reason === 'name' && shared === '' ? 'nameOnly' : reason}`))
        .join(', '),
    sure: (score: number): string =>
      t(score >= certain ? 'sure.certain' : score >= likely ? 'sure.likely' : 'sure.possible'),
  }
}

import { useTranslation } from 'react-i18next'
import type { EvidenceGroup, EvidenceRow } from '../../../../shared/operations/evidence'
import { useFormats } from '../../../components/formats'

/** Evidence in words. */
export function useEvidenceWords(group: EvidenceGroup) {
  const { t } = useTranslation('personas')
  const { number } = useFormats()
  const who =
    'grade' in group
      ? t('evidence.group.short', { grade: group.grade })
      : t('evidence.group.tagged', { tag: group.tag })
  const what = ({ label, found }: EvidenceRow) => `${label}: ${found}`
  const counts = (row: EvidenceRow) => t('evidence.counts', { ...row, group: who })
  const likelier = ({ ratio, shareGroup, shareOthers }: EvidenceRow) => {
    if (ratio === null) return t('evidence.never')
    if (shareGroup === 0) return t('evidence.nobody')
    if (shareGroup >= shareOthers) return t('evidence.ratio', { ratio: number(ratio, 1) })
    return t('evidence.rarer', { ratio: number(1 / ratio, 1) })
  }
  return {
    /** 'A’s' */
    who,
    /** 'Industry: Café' */
    what,
    /** '14 of 18 A’s, 9 of 60 others' */
    counts,
    /** '5.2× as likely' */
    likelier,
    /** All of it. */
    sentence: (row: EvidenceRow) => `${what(row)}. ${counts(row)}, ${likelier(row)}.`,
  }
}

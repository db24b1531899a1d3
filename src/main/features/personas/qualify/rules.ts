import type { QualifyVerdict } from '../../../../shared/operations/qualify'
import type { AskedTrait } from '../../../../shared/personas/asked'
import { measureFit, weightOf, type FitMeasure, type Verdict } from '../rules'

/**
 * Whether someone new is for us, by what a persona must have and what rules out. Pure.
 *
 * decline: something rules out, or more than half of the must-haves (by importance) are missed.
 * ideal: every must-have is known and met, and there is one; what could rule out and is not known is taken not to.
 * talk: anything else, nothing being known included.
 * Somebody who fits a persona that is not wanted is worth a talk at most.
 */
export function qualify(
  asked: readonly AskedTrait[],
  answers: ReadonlyMap<number, string>,
  fitsUnwanted: boolean,
): FitMeasure & { verdict: QualifyVerdict; verdicts: { asked: AskedTrait; verdict: Verdict }[] } {
  const measured = measureFit(asked, answers)
  const { verdicts } = measured
  const musts = verdicts.filter((one) => one.asked.rule === 'must')
  const weight = (which: readonly { asked: AskedTrait }[]) =>
    which.reduce((sum, one) => sum + weightOf(one.asked), 0)
  const missed = musts.filter((one) => one.verdict === 'missed')
  const ruledOut = verdicts.some((one) => one.asked.rule === 'out' && one.verdict === 'missed')
  const verdict = (): QualifyVerdict => {
    if (ruledOut || 2 * weight(missed) > weight(musts)) return 'decline'
    const allMet = musts.length > 0 && musts.every((one) => one.verdict === 'matched')
    return allMet && !fitsUnwanted ? 'ideal' : 'talk'
  }
  return { ...measured, verdict: verdict() }
}

/** From this fit on a persona that is not wanted is a warning, */
const UNWANTED_FIT = 70
/** when so much of what it asks is known. */
const UNWANTED_COVERAGE = 0.5

/** True when a customer is so much like a persona nobody wants that the owner should know. */
export function isWarning({ fit, coverage }: FitMeasure): boolean {
  return fit !== null && fit >= UNWANTED_FIT && coverage >= UNWANTED_COVERAGE
}

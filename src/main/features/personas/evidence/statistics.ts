/**
 * Whether two shares differ by more than chance would have it. Pure.
 */

/** Some of two groups have something, the others do not. */
export interface FourFold {
  /** In the group, with it. */
  a: number
  /** In the group, without it. */
  b: number
  /** Among the others, with it. */
  c: number
  /** Among the others, without it. */
  d: number
}

/** Tables that differ in likelihood by no more than rounding are equally likely. */
const ROUNDING = 1e-7

/**
 * Fisher's exact test, two-sided: how likely a table at least as unlikely as this one is when having it has nothing to do
 * with the group, given how many there are on each side and how many have it (R. A. Fisher, Statistical Methods for
 * Research Workers, 5th ed. 1934, § 21.02). "At least as unlikely" sums all tables with these margins whose probability is
 * not larger than that of the one observed, as R's fisher.test does.
 *
 * The tables follow the hypergeometric distribution. Their weights are counted from the likeliest one outwards, each from
 * its neighbour, so that no factorial is needed and nothing overflows however many customers there are.
 * @returns 0–1; 1 when a margin is empty, since there is then one table only
 */
export function fisherExact({ a, b, c, d }: FourFold): number {
  const group = a + b
  const having = a + c
  const everyone = group + c + d
  const fewest = Math.max(0, having - (c + d))
  const most = Math.min(group, having)
  const likeliest = Math.min(
    most,
    Math.max(fewest, Math.floor(((group + 1) * (having + 1)) / (everyone + 2))),
  )
  /** How many times as likely k + 1 in the group have it as k. */
  const step = (k: number) => ((group - k) * (having - k)) / ((k + 1) * (c + d - having + k + 1))
  const weights: number[] = [1]
  for (let k = likeliest, weight = 1; k < most && weight > 0; k += 1) weights.push((weight *= step(k)))
  const below: number[] = []
  for (let k = likeliest, weight = 1; k > fewest && weight > 0; k -= 1) {
    below.push((weight /= step(k - 1)))
  }
  const observed = (a >= likeliest ? weights[a - likeliest] : below[likeliest - 1 - a]) ?? 0
  const limit = observed * (1 + ROUNDING)
  let all = 0
  let unlikely = 0
  for (const weight of [...below.reverse(), ...weights].sort((one, other) => one - other)) {
    all += weight
    if (weight <= limit) unlikely = all
  }
  return Math.min(1, unlikely / all)
}

/**
 * p-values adjusted for having looked many times: the smallest share of false finds at which each one would still be
 * called a find (Benjamini and Hochberg, J. R. Statist. Soc. B 57, 1995, 289–300). q of the i-th smallest of n is
 * min over j ≥ i of n · p_j / j, at most 1.
 * @returns in the order given
 */
export function adjusted(pValues: readonly number[]): number[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((one, other) => other.p - one.p)
  const q = new Array<number>(pValues.length).fill(1)
  let least = 1
  for (const [position, { p, index }] of order.entries()) {
    least = Math.min(least, p * (pValues.length / (pValues.length - position)))
    q[index] = least
  }
  return q
}

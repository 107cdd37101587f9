// Wilson score interval: E. B. Wilson, "Probable inference, the law of succession, and statistical
// inference", Journal of the American Statistical Association 22 (1927), p. 209–212.

/** The 0.975 quantile of the standard normal distribution. */
const Z = 1.959963984540054

/** Lower and upper bound of the 95 % interval of a share seen as `share` (0 to 1) in `of` patients. */
export function wilsonInterval(share: number, of: number): readonly [low: number, high: number] {
  const z2 = (Z * Z) / of
  const center = share + z2 / 2
  const spread = Z * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of))
  return [(center - spread) / (1 + z2), (center + spread) / (1 + z2)]
}

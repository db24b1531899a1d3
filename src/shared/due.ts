/** So many days ahead Today looks: steps that are due by then are shown, though not counted. */
export const DAYS_AHEAD = 14

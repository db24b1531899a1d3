/** What there is to choose from, without the schemas made of it (values.ts): a list on the screen needs no more. */

export const gradeLetters = ['A', 'B', 'C', 'D'] as const
export type GradeLetter = (typeof gradeLetters)[number]

export const grades = ['A', 'B', 'C', 'D', 'ungraded'] as const
export type Grade = (typeof grades)[number]

/** What the cards of a grade can be put together by on the board. */
export const boardGroupings = ['none', 'persona', 'stage', 'status', 'kind', 'tag', 'place'] as const
export type BoardGrouping = (typeof boardGroupings)[number]
export const boardDensities = ['comfortable', 'compact'] as const
export type BoardDensity = (typeof boardDensities)[number]

/** How well a customer fits the primary persona: from 60, from 30, below, nobody knows. */
export const fitBands = ['good', 'some', 'little', 'unknown'] as const
export type FitBand = (typeof fitBands)[number]

export const customerKinds = ['person', 'company'] as const
export const customerStatuses = ['prospect', 'active', 'lapsed', 'former'] as const

/** How far a customer has come with us, in order. Set by the owner alone; nobody has one until then. */
export const customerStages = ['awareness', 'consideration', 'purchase', 'use', 'advocacy'] as const
export type CustomerStage = (typeof customerStages)[number]

/** What can be decided about a breach. The embargo holds until two editors lift it, whatever is decided here. */
export const breachDecisions = ['hold-on', 'lift-for-all', 'inform-source'] as const

export type BreachDecision = (typeof breachDecisions)[number]

/** What is to be done next, in a sentence, once it is decided. */
export const afterDecision: Readonly<Record<BreachDecision, string>> = {
  'hold-on': 'The embargo holds as before.',
  'lift-for-all': 'The embargo holds until it is lifted: one editor asks by lift, and a second one confirms.',
  'inform-source': 'The embargo holds. Tell whoever imposed it what was seen, and where.',
}

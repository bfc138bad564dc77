/** How many sequences are tried: `MODEL_RUNS` for a longer soak, else what fits into a test. */
export function agreedRuns(usually: number): number {
  const asked = Number(process.env['MODEL_RUNS'] ?? usually)
  if (!Number.isInteger(asked) || asked < 1) throw new Error(`MODEL_RUNS is “${String(process.env['MODEL_RUNS'])}”.`)
  return asked
}

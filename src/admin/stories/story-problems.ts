import type { Problem } from '../actions/post-action.ts'
import type { RoomState } from './room.ts'

/** A problem, and whether it stands in the way now or only will. */
export type StoryProblem = Problem & { readonly weight: 'refused' | 'lacking' }

/** Everything wrong with a story, each once: what was refused, what stands in the way, what it will still need. */
export function problemsIn({ refused, save, standing }: RoomState): readonly StoryProblem[] {
  const unsaved = save.is === 'not-saved' && save.why === 'refused' ? save.problems : []
  const all = [
    ...weigh([...refused, ...unsaved], 'refused'),
    ...weigh(standing?.readiness.refusals ?? [], 'refused'),
    ...weigh(standing?.readiness.warnings ?? [], 'lacking'),
  ]
  return all.filter(({ code, field }, at) => all.findIndex((one) => one.code === code && one.field === field) === at)
}

function weigh(problems: readonly Problem[], weight: StoryProblem['weight']): readonly StoryProblem[] {
  return problems.map((problem) => ({ ...problem, weight }))
}

/** Those that stand beside this field: its own, and for a list what is wrong with an entry as a whole. */
export function problemsBeside(path: string, problems: readonly StoryProblem[]): readonly StoryProblem[] {
  return problems.filter(({ field }) => field === path || (field !== undefined && field.replace(/\.\d+$/, '') === path))
}

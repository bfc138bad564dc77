import {
  getNamedType,
  GraphQLError,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLOutputType,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql'
import { mostRows, usualRows } from '../http/parameters.ts'

/** What one question may ask for. */
export const limits = {
  /** In characters. */
  length: 10_000,
  tokens: 1_000,
  /** A story has six levels; what tools ask to learn the schema has fifteen. */
  depth: 15,
  /** Things asked for at the top, aliases counted. */
  roots: 10,
  /** Fields that may be answered, each row of a list counted. */
  cost: 10_000,
} as const

/** What a list inside a story is taken to hold: its bylines, pictures, corrections. */
const inside = 5

type Where = {
  readonly type: GraphQLOutputType | null
  readonly depth: number
  /** How often what stands here is answered. */
  readonly times: number
  /** The fragments that led here: none of them leads here again. */
  readonly through: readonly string[]
  /** Has the field above counted its rows already? */
  readonly isCounted: boolean
}

type Spent = { cost: number; roots: number }

/**
 * Refuses what is too wide, too deep or too dear, before anything is read for it. Every row of a list counts, as many as
 * were asked for, and a limit that is a variable counts as the most; a fragment counts wherever it is spread.
 */
export function withinLimits(context: ValidationContext): ASTVisitor {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const one of context.getDocument().definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one)
  }

  /** @returns what is wrong; it stops at the first limit, so that no question can make the counting itself dear */
  function wrongWith({ selections }: SelectionSetNode, at: Where, spent: Spent): string | null {
    for (const selection of selections) {
      spent.cost += at.times
      if (at.depth === 1 && selection.kind === Kind.FIELD) spent.roots += 1
      if (spent.roots > limits.roots) return tooWide
      if (spent.cost > limits.cost) return tooDear
      const below = under(selection, at)
      if (below === null) continue
      if (below.at.depth > limits.depth) return tooDeep
      const wrong = wrongWith(below.set, below.at, spent)
      if (wrong !== null) return wrong
    }
    return null
  }

  function under(selection: SelectionNode, at: Where): { readonly set: SelectionSetNode; readonly at: Where } | null {
    if (selection.kind === Kind.INLINE_FRAGMENT) return { set: selection.selectionSet, at }
    if (selection.kind === Kind.FIELD) {
      const { selectionSet: set } = selection
      return set === undefined ? null : { set, at: belowField(selection, at) }
    }
    const name = selection.name.value
    const set = fragments.get(name)?.selectionSet
    if (set === undefined || at.through.includes(name)) return null
    return { set, at: { ...at, through: [...at.through, name] } }
  }

  return {
    OperationDefinition(operation) {
      const type = context.getSchema().getQueryType() ?? null
      const top: Where = { type, depth: 1, times: 1, through: [], isCounted: false }
      const wrong = wrongWith(operation.selectionSet, top, { cost: 0, roots: 0 })
      if (wrong !== null) context.reportError(new GraphQLError(wrong, { nodes: operation }))
    },
  }
}

const tooWide = `It asks for more than ${String(limits.roots)} things at once.`
const tooDeep = `It is more than ${String(limits.depth)} levels deep.`
const tooDear = `It may answer more than ${String(limits.cost)} fields: ask for fewer of them, or for fewer rows.`

function belowField(field: FieldNode, at: Where): Where {
  const definition = definitionOf(field.name.value, at.type)
  const rows = rowsAskedOf(field, definition)
  const times = rows ?? (isList(definition?.type) && !at.isCounted ? inside : 1)
  return {
    type: definition?.type ?? null,
    depth: at.depth + 1,
    times: at.times * times,
    through: at.through,
    isCounted: rows !== null,
  }
}

function definitionOf(name: string, type: GraphQLOutputType | null): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef
  const named = type === null ? null : getNamedType(type)
  return isObjectType(named) ? named.getFields()[name] : undefined
}

/** How many rows are asked for; null of a field that takes no `limit`. */
function rowsAskedOf(
  { arguments: given = [] }: FieldNode,
  definition: GraphQLField<unknown, unknown> | undefined,
): number | null {
  if (definition?.args.some(({ name }) => name === 'limit') !== true) return null
  const limit = given.find(({ name }) => name.value === 'limit')?.value
  if (limit === undefined || limit.kind === Kind.NULL) return usualRows
  return limit.kind === Kind.INT ? Math.min(Math.max(Number(limit.value), 1), mostRows) : mostRows
}

function isList(type: GraphQLOutputType | undefined): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type)
}

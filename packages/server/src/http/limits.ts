import { GraphQLError, Kind } from 'graphql'
import type { ParseOptions, SelectionNode, SelectionSetNode, ValidationRule } from 'graphql'

/** What bounds the work of reading a document. */
export const parsing: ParseOptions = { maxLexicalTokens: 2_000 }

/** How large an operation is once its fragments are in their places. */
interface Size {
  readonly depth: number
  readonly aliases: number
  readonly fields: number
}

const largest: Size = { depth: 12, aliases: 30, fields: 1_000 }
const nothing: Size = { depth: 0, aliases: 0, fields: 0 }

const together = (a: Size, b: Size): Size => ({
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  fields: a.fields + b.fields,
})

/** Refuses an operation that is deeper, has more aliases or more fields than any honest one. */
export const limitSize: ValidationRule = (context) => {
  // Each fragment is measured once, or fragments within fragments would take for ever.
  const fragments = new Map<string, Size>()

  function sizeOfFragment(name: string): Size {
    const known = fragments.get(name)
    if (known) return known
    // What is found again on the way down goes in a circle, which another rule refuses.
    fragments.set(name, nothing)
    const size = sizeOf(context.getFragment(name)?.selectionSet)
    fragments.set(name, size)
    return size
  }

  function sizeOfSelection(selection: SelectionNode): Size {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return sizeOfFragment(selection.name.value)
    const inner = sizeOf(selection.selectionSet)
    if (selection.kind === Kind.INLINE_FRAGMENT) return inner
    // Introspection is deep by nature, and has a rule of its own in graphql-js.
    const depth = selection.name.value.startsWith('__') ? 0 : inner.depth + 1
    return { depth, aliases: inner.aliases + (selection.alias ? 1 : 0), fields: inner.fields + 1 }
  }

  const sizeOf = (set: SelectionSetNode | undefined): Size =>
    (set?.selections ?? []).map(sizeOfSelection).reduce(together, nothing)

  return {
    OperationDefinition: (node) => {
      const size = sizeOf(node.selectionSet)
      for (const what of ['depth', 'aliases', 'fields'] as const) {
        if (size[what] <= largest[what]) continue
        const sentence = `The operation is too large: ${what} ${size[what]}, at most ${largest[what]}.`
        context.reportError(new GraphQLError(sentence, { nodes: node }))
      }
    },
  }
}

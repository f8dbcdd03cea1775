import { createParameterDecorator } from 'type-graphql'

/** An argument that may be absent or null, which is the same: then it is the usual. */
export const ArgOr = (name: string, type: () => object, usual: unknown) =>
  createParameterDecorator(({ args }): unknown => args[name] ?? usual, {
    arg: { name, typeFunc: type, options: { nullable: true, defaultValue: usual } },
  })

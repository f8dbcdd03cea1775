import { Field, Int, ObjectType } from 'type-graphql'
import type { ClassType } from 'type-graphql'
import { ArgOr } from './arg-or.ts'

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  readonly hasNextPage!: boolean

  @Field(() => String, { nullable: true })
  readonly endCursor!: string | null
}

/** How many a page has: 50, unless another number is asked for. */
export const First = () => ArgOr('first', () => Int, 50)

/** The connection types of a node type. */
export function connectionOf<Node extends object>(name: string, node: () => ClassType<Node>) {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => String)
    readonly cursor!: string

    @Field(node)
    readonly node!: Node
  }

  @ObjectType(`${name}Connection`)
  class Connection {
    @Field(() => [Edge])
    readonly edges!: readonly Edge[]

    @Field(() => PageInfo)
    readonly pageInfo!: PageInfo

    @Field(() => Int)
    readonly totalCount!: number
  }
  return Connection
}

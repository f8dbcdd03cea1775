import { Ctx, Mutation, Resolver } from 'type-graphql'
import { Allow } from '../graphql/allow.ts'
import type { Context } from '../graphql/context.ts'
import { removeDemo } from './remove.ts'

@Resolver()
export class DemoResolver {
  @Mutation(() => Boolean, { description: 'Removes the demo organization and all that is in it.' })
  @Allow('removeDemo')
  async removeDemo(@Ctx() context: Context) {
    await removeDemo(context)
    return true
  }
}

import { Field, Int, ObjectType } from 'type-graphql'
import { Project } from '../graphql/names.ts'
import { ReceivedReview } from '../reports/received.resolver.ts'
import type { ReviewRow } from '../reports/received.ts'

@ObjectType({ description: 'How many tasks wait for the viewer to label them, by why.' })
export class LabelQueue {
  @Field(() => Int, { description: 'Begun by the viewer.' })
  readonly inProgress!: number

  @Field(() => Int, { description: 'The viewer’s own, rejected.' })
  readonly rejected!: number

  @Field(() => Int, { description: 'Assigned to the viewer.' })
  readonly assigned!: number

  @Field(() => Int, { description: 'For whoever comes first.' })
  readonly open!: number

  @Field(() => [ReceivedReview], {
    description:
      'The reviews that rejected what is still the viewer’s to correct, of the newest ten: first what they have not taken up.',
  })
  readonly cameBack!: readonly ReviewRow[]
}

@ObjectType({ description: 'How many tasks wait for the viewer to review them, by why.' })
export class ReviewQueue {
  @Field(() => Int, { description: 'Begun by the viewer.' })
  readonly inProgress!: number

  @Field(() => Int, { description: 'Rejected by the viewer, and corrected.' })
  readonly corrected!: number

  @Field(() => Int, { description: 'Assigned to the viewer.' })
  readonly assigned!: number

  @Field(() => Int, { description: 'For whoever comes first.' })
  readonly open!: number
}

@ObjectType({
  description:
    'What Start labeling and Start reviewing have for the viewer in one project. Each figure is counted up to 1000.',
})
export class Queue {
  @Field(() => LabelQueue)
  readonly labeling!: LabelQueue

  @Field(() => ReviewQueue, { nullable: true, description: 'null: the viewer’s role does not review.' })
  readonly reviewing!: ReviewQueue | null
}

@ObjectType({ description: 'What waits for the viewer in one of several projects.' })
export class ProjectQueue {
  @Field(() => Project)
  readonly project!: Project

  @Field(() => Queue)
  readonly queue!: Queue
}

import type { Instance } from './instance.ts'

/** A workunit as the API tells it. */
export interface Work {
  readonly uuid: string
  readonly action: string
  readonly workType: string
  readonly time: number
  readonly inactiveTime: number | null
  readonly startedAt: string
  readonly createdAt: string
  readonly nextLabelStatus: string | null
}

const question = `query ($selection: Selection!) {
  workunits(selection: $selection, sort: CREATED_AT_ASC, first: 100) {
    edges { node { uuid action workType time inactiveTime startedAt createdAt nextLabelStatus task { key } } }
  }
}`

/** The work on a task that a token sees, oldest first. */
export async function workOn({ origin }: Instance, token: string, task: string): Promise<Work[]> {
  const selection = { from: '2000-01-01', to: '2100-01-01' }
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: question, variables: { selection } }),
  })
  const { data } = (await response.json()) as {
    data: { workunits: { edges: { node: Work & { task: { key: string } } }[] } }
  }
  return data.workunits.edges.map(({ node }) => node).filter((node) => node.task.key === task)
}

import type { PublicSide } from './public-side.ts'

/** A question at `/api/graphql`, as programs send it. @returns its status, and what was answered */
export async function askGraphql({ get }: Pick<PublicSide, 'get'>, query: string, variables?: object) {
  const answer = await get('/api/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, ...(variables === undefined ? {} : { variables }) }),
  })
  return { status: answer.status, ...(await answer.json()) }
}

/**
 * The address under which an answer is kept: whatever order its parameters came in, and however they were written.
 *
 * @example addressOf('/v1/search?q=sea&limit=5') // '/v1/search?limit=5&q=sea'
 */
export function addressOf(url: string): string {
  const { pathname, query } = partsOf(url)
  return query.size > 0 ? `${pathname}?${query.toString()}` : pathname
}

/** The path as it was asked for, and the parameters in their order. */
export function partsOf(url: string): { readonly pathname: string; readonly query: URLSearchParams } {
  const mark = url.indexOf('?')
  const query = new URLSearchParams(mark === -1 ? '' : url.slice(mark + 1))
  query.sort()
  return { pathname: mark === -1 ? url : url.slice(0, mark), query }
}

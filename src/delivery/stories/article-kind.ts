/**
 * What the desk calls a genre, as schema.org tells articles apart. A genre that it has no kind for is plain news; so is
 * `news`, for `ReportageNewsArticle` promises more than the name of a genre does.
 */
const kinds: ReadonlyMap<string, string> = new Map([
  ['analysis', 'AnalysisNewsArticle'],
  ['background', 'BackgroundNewsArticle'],
  ['review', 'ReviewNewsArticle'],
  ['opinion', 'OpinionNewsArticle'],
  ['editorial', 'OpinionNewsArticle'],
])

/** @example articleKind('analysis') // 'AnalysisNewsArticle', a kind of NewsArticle */
export function articleKind(genre: string | null): string {
  return kinds.get(genre?.toLowerCase() ?? '') ?? 'NewsArticle'
}

type Credited = { readonly creator: readonly string[]; readonly creditLine: string | null }

/**
 * The credit as printed: who made the picture, then who supplied it. A credit line that already names the maker stands
 * as it is; with several makers the last is joined by "and". Empty when nobody is named.
 *
 * @example formatCredit({ creator: ['Jane Roe'], creditLine: 'Agency' }) // 'Jane Roe/Agency'
 */
export function formatCredit({ creator, creditLine }: Credited): string {
  const makers = listNames(creator.map((name) => name.trim()).filter((name) => name !== ''))
  const line = creditLine?.trim() ?? ''
  if (makers === '' || line === '') return makers + line
  const named = creator.every((name) => line.toLowerCase().includes(name.trim().toLowerCase()))
  return named ? line : `${makers}/${line}`
}

function listNames(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}

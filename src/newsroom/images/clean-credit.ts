type Credited = { readonly creator: readonly string[]; readonly creditLine: string | null }

/** Agencies by what stands in a file, in lower case, and as they write themselves. */
const agencies: Readonly<Record<string, string>> = {
  afp: 'AFP',
  'agence france-presse': 'AFP',
  anadolu: 'Anadolu',
  ansa: 'ANSA',
  ap: 'AP',
  'associated press': 'AP',
  belga: 'Belga',
  dpa: 'dpa',
  efe: 'EFE',
  epa: 'EPA',
  'epa-efe': 'EPA-EFE',
  getty: 'Getty Images',
  'getty images': 'Getty Images',
  keystone: 'Keystone',
  pa: 'PA',
  'pa wire': 'PA',
  'press association': 'PA',
  reuters: 'Reuters',
  ritzau: 'Ritzau',
  rtr: 'Reuters',
  tass: 'TASS',
  xinhua: 'Xinhua',
}

/** What stands where a name should, and is none. */
const nobody = /^(str|stringer|staff|stf|handout|ho|none|unknown|uncredited|n\/?a|photographer)$/i

const lead =
  /^\s*\(?\s*(?:(?:photo(?:graph(?:er)?|graphy)?s?|picture|image|foto)\s*(?:by\b|credit\b|:)\s*:?|by\b|credit\s*:|©|\(c\)|copyright\b)\s*/i

/**
 * A credit as agencies write it, put in order: “Photograph by Jane Roe” is Jane Roe, “JANE ROE” too; “Jane Roe/AFP” and
 * “REUTERS/Jane Roe” are Jane Roe, and the agency the credit; “STR” is nobody; a credit line that only repeats the maker
 * beside the agency is the agency. What fits no rule stays as it is.
 */
export function cleanCredit({ creator, creditLine }: Credited): { creator: string[]; creditLine: string | null } {
  const parts = creator.map((said) => split(withoutLead(said)))
  const makers = [...new Set(parts.map(({ name }) => name).filter((name) => name !== '' && !nobody.test(name)))]
  const supplier = parts.map((part) => part.supplier).find((found) => found !== null) ?? null
  const line = creditLine === null ? null : cleanLine(withoutLead(creditLine), makers)
  const credit = line ?? supplier
  // A maker that is only the agency over again is no maker.
  const people = makers.filter((name) => !(name in byWrittenName) || name !== credit)
  return { creator: people, creditLine: credit }
}

/** @example withoutLead('(Photo by Jane Roe/AFP)') // 'Jane Roe/AFP' */
function withoutLead(said: string): string {
  const bare = said.replace(lead, '')
  return bare !== said && said.trimStart().startsWith('(') ? bare.replace(/\)\s*$/, '') : bare
}

const byWrittenName = Object.fromEntries(Object.values(agencies).map((name) => [name, true]))

/** @example split('JANE ROE / AFP via Getty Images') // { name: 'Jane Roe', supplier: 'AFP via Getty Images' } */
function split(said: string): { readonly name: string; readonly supplier: string | null } {
  const slash = said.indexOf('/')
  if (slash <= 0) return { name: agency(said) ?? properCase(said.trim()), supplier: null }
  const first = agency(said.slice(0, slash))
  const other = said.slice(slash + 1).trim()
  if (first !== null && other !== '' && agency(other) === null) return { name: properCase(other), supplier: first }
  return { name: properCase(said.slice(0, slash).trim()), supplier: supplierName(said.slice(slash + 1)) }
}

function cleanLine(line: string, makers: readonly string[]): string | null {
  const slash = line.indexOf('/')
  const first = properCase(line.slice(0, Math.max(slash, 0)).trim())
  const house = agency(first)
  if (house !== null && makers.includes(properCase(line.slice(slash + 1).trim()))) return house
  const repeats = slash > 0 && (makers.includes(first) || nobody.test(first))
  return supplierName(repeats ? line.slice(slash + 1) : line)
}

function supplierName(said: string): string | null {
  const text = said.trim()
  return text === '' ? null : (agency(text) ?? properCase(text))
}

function agency(said: string): string | null {
  const key = said.trim().toLowerCase()
  return Object.hasOwn(agencies, key) ? (agencies[key] ?? null) : null
}

/** Only what is in capitals throughout, and has more than one word: NASA is an abbreviation. */
function properCase(said: string): string {
  const shouted = said === said.toUpperCase() && /\p{Lu}{2}/u.test(said) && /\s/.test(said) && !said.includes('/')
  if (!shouted) return said
  return said
    .toLowerCase()
    .replace(/(^|[\s\-’'.(])(\p{Ll})/gu, (_found, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\bMc(\p{Ll})/gu, (_found, letter: string) => `Mc${letter.toUpperCase()}`)
}

/** A word of a text, as it is looked for, and where in the text it stands: from, and up to. */
export type Word = { readonly folded: string; readonly from: number; readonly to: number }

/** Letters and digits with whatever marks stand on them; a soft hyphen or a joiner parts no word. */
const aWord = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]*/gu

/** Cyrillic letters that are letters of their own, though Unicode can take them apart: `мой` is not `мои`, `її` not `іі`. */
const notOwn = /[^йїўѓќ]+/gu

/** The accents of Latin, Greek and Cyrillic. Those of other scripts are vowels, and stay. */
const accents = /[\u0300-\u036f]+/g

/** Letters that Unicode does not take apart, and that people without them on their keyboards write so. */
const plain: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ς: 'σ',
}
const withPlain = new RegExp(`[${Object.keys(plain).join('')}]`, 'g')

/** The words of a text, in its order. What stands between them, apostrophes and hyphens included, is not looked for. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  for (const { 0: word, index } of text.matchAll(aWord)) {
    const folded = foldWord(word)
    if (folded !== '') words.push({ folded, from: index, to: index + word.length })
  }
  return words
}

/**
 * A word without what people leave out or write differently: case, accents, ligatures, full width. `ё` is `е`, as nearly
 * all Russian print has it; `й ї ў ѓ ќ` stay themselves.
 *
 * @example 'Kovač' → 'kovac', 'Ёлка' → 'елка', 'Straße' → 'strasse'
 */
export function foldWord(word: string): string {
  // Most words of most texts have nothing to leave out.
  if (/^[a-z0-9]+$/i.test(word)) return word.toLowerCase()
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(notOwn, (part) => part.normalize('NFKD').replace(accents, ''))
    .replace(withPlain, (letter) => plain[letter] ?? letter)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
}

/** @example countOf(2, 'picture') // '2 pictures' */
export function countOf(number: number, unit: string): string {
  return `${String(number)} ${unit}${number === 1 ? '' : 's'}`
}

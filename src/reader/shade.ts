/** The page's policy allows no style in its markup, so a colour is one of 64 classes of the style sheet. */
const levels = ['20', '60', 'a0', 'e0']

/** @example shadeOf('#cc3311') // 's300': the class whose colour is nearest */
export function shadeOf(colour: string | null | undefined): string | null {
  const channels = /^#(..)(..)(..)$/.exec(colour ?? '')?.slice(1)
  return channels === undefined ? null : `s${channels.map((channel) => parseInt(channel, 16) >> 6).join('')}`
}

/** The style of every class. */
export const shades = levels
  .flatMap((red, r) =>
    levels.flatMap((green, g) => levels.map((blue, b) => `.s${r}${g}${b}{background:#${red}${green}${blue}}`)),
  )
  .join('')

import { describe, expect, test } from '@jest/globals'
import { cleanCredit } from '../../../src/newsroom/images/clean-credit.ts'
import { mendEncoding } from '../../../src/newsroom/images/mend-encoding.ts'

describe('a credit as agencies write it', () => {
  test.each([
    { said: [['Jane Roe'], 'Agency'], is: [['Jane Roe'], 'Agency'] },
    { said: [['Photograph by Jane Roe'], null], is: [['Jane Roe'], null] },
    { said: [['Photo: Jane Roe'], null], is: [['Jane Roe'], null] },
    { said: [['By Jane Roe'], null], is: [['Jane Roe'], null] },
    { said: [['© Jane Roe'], null], is: [['Jane Roe'], null] },
    { said: [['JANE ROE'], 'REUTERS'], is: [['Jane Roe'], 'Reuters'] },
    { said: [["SHANE O'NEILL-MCKAY"], null], is: [["Shane O'Neill-McKay"], null] },
    { said: [['Jane Roe/AFP'], null], is: [['Jane Roe'], 'AFP'] },
    { said: [['Jane Roe'], 'JANE ROE/AFP'], is: [['Jane Roe'], 'AFP'] },
    { said: [['Jane Roe'], 'AFP via Getty Images'], is: [['Jane Roe'], 'AFP via Getty Images'] },
    { said: [['STR'], 'STR/EPA'], is: [[], 'EPA'] },
    { said: [['RTR'], 'Reuters'], is: [[], 'Reuters'] },
    { said: [['Jane Roe', 'John Doe/AP'], null], is: [['Jane Roe', 'John Doe'], 'AP'] },
    { said: [['REUTERS/Jane Roe'], null], is: [['Jane Roe'], 'Reuters'] },
    { said: [['JANE ROE'], 'EPA/JANE ROE'], is: [['Jane Roe'], 'EPA'] },
    { said: [['AFP/Getty Images'], null], is: [['AFP'], 'Getty Images'] },
    { said: [[], 'REUTERS/Jane Roe'], is: [[], 'REUTERS/Jane Roe'] },
    { said: [['Jane Roe'], '(Photo by JANE ROE / AFP)'], is: [['Jane Roe'], 'AFP'] },
    { said: [['(Photograph: Jane Roe)'], 'Agency (Rome)'], is: [['Jane Roe'], 'Agency (Rome)'] },
    { said: [['NASA'], 'NASA'], is: [['NASA'], 'NASA'] },
    { said: [['Byron Smith'], 'Photonews'], is: [['Byron Smith'], 'Photonews'] },
    { said: [[], 'constructor'], is: [[], 'constructor'] },
    { said: [[], null], is: [[], null] },
  ] as const)('$said is $is', ({ said: [creator, creditLine], is: [makers, line] }) => {
    expect(cleanCredit({ creator, creditLine })).toEqual({ creator: makers, creditLine: line })
  })
})

describe('IIM that does not say how it is encoded', () => {
  test.each([
    { read: 'MÃ¼nchen', is: 'München' },
    { read: 'â€œStetâ€\u009d', is: '“Stet”' },
    { read: 'München', is: 'München' },
    { read: 'Plain', is: 'Plain' },
    { read: 'Портрет', is: 'Портрет' },
  ])('$read is $is', ({ read, is }) => {
    expect(mendEncoding(read)).toBe(is)
  })
})

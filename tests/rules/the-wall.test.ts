import { ESLint } from 'eslint'
import { describe, expect, test } from '@jest/globals'
import tseslint from 'typescript-eslint'
import { walls } from '../../eslint.walls.js'

/** The wall alone: the other rules read every type in the house first. */
const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } }, ...walls],
})

/** What lint says of one import in a file of this layer, by the rules that keep the wall. */
async function says(filePath: string, imported: string): Promise<string[]> {
  const [result] = await eslint.lintText(`import { x } from '${imported}'\nexport const y = x\n`, { filePath })
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === 'import-x/no-restricted-paths' || ruleId === 'no-restricted-imports')
    .map(({ message }) => message)
}

describe('the wall', () => {
  test('is part of what lint checks', async () => {
    const config: unknown = await new ESLint().calculateConfigForFile('src/delivery/site.ts')
    expect(config).toMatchObject({
      rules: {
        'import-x/no-restricted-paths': [2, expect.anything()],
        'no-restricted-imports': [2, expect.anything()],
      },
    })
  })

  test.each([
    { from: 'src/delivery/site.ts', imports: '../desk/access.ts', instead: 'ask the WireReader' },
    { from: 'src/delivery/site.ts', imports: '../release/house.ts', instead: 'ask the WireReader' },
    { from: 'src/delivery/site.ts', imports: 'payload', instead: 'Ask the WireReader' },
    { from: 'src/reader/page.ts', imports: '../desk/access.ts', instead: 'ask the WireReader' },
    { from: 'src/reader/page.ts', imports: '@payloadcms/ui', instead: 'Ask the WireReader' },
    { from: 'src/wire/reader/wire-reader.ts', imports: 'payload', instead: 'Ask the WireReader' },
    {
      from: 'src/wire/reader/wire-reader.ts',
      imports: '../../desk/access.ts',
      instead: 'written there by src/release',
    },
    { from: 'src/newsroom/errors.ts', imports: 'zod', instead: 'Take it as an argument' },
    { from: 'src/newsroom/errors.ts', imports: 'node:fs', instead: 'Take it as an argument' },
    { from: 'src/newsroom/errors.ts', imports: '../clock.ts', instead: 'Rules are pure' },
    { from: 'src/newsroom/errors.ts', imports: '../wire/reader/wire-reader.ts', instead: 'Rules are pure' },
    { from: 'src/imaging/inspect.ts', imports: '../desk/access.ts', instead: 'give it what it needs' },
    { from: 'src/release/house.ts', imports: '../desk/access.ts', instead: 'as a part of the house' },
    { from: 'src/desk/access.ts', imports: '../delivery/site.ts', instead: 'through src/release' },
  ])('$from may not import $imports', async ({ from, imports, instead }) => {
    expect(await says(from, imports)).toEqual([expect.stringContaining(instead)])
  })

  test.each([
    { from: 'src/delivery/site.ts', imports: '../wire/reader/wire-reader.ts' },
    { from: 'src/reader/page.ts', imports: '../delivery/site.ts' },
    { from: 'src/desk/access.ts', imports: '../release/house.ts' },
    { from: 'src/desk/access.ts', imports: 'payload' },
    { from: 'src/newsroom/errors.ts', imports: './wire/story.ts' },
    { from: 'src/newsroom/body/blocks.ts', imports: '../wire/image.ts' },
  ])('$from may import $imports', async ({ from, imports }) => {
    expect(await says(from, imports)).toEqual([])
  })
})

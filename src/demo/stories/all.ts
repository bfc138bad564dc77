import type { DemoStory } from '../demo-story.ts'
import { business } from './business.ts'
import { culture } from './culture.ts'
import { politics } from './politics.ts'
import { portrait } from './portrait.ts'
import { science } from './science.ts'
import { world } from './world.ts'

/** Oldest first, so that the main case, released last, leads the page. */
export const demoStories: readonly DemoStory[] = [...science, ...business, ...culture, ...politics, ...world, portrait]

import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`wire_stories_state_idx\`;`)
  await db.run(sql`DROP INDEX \`wire_stories_section_idx\`;`)
  await db.run(sql`CREATE INDEX \`state_publishedAt_idx\` ON \`wire_stories\` (\`state\`,\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`section_publishedAt_idx\` ON \`wire_stories\` (\`section\`,\`published_at\`);`)
  await db.run(sql`DROP INDEX \`wire_facets_value_idx\`;`)
  await db.run(sql`DROP INDEX \`wire_facets_published_at_idx\`;`)
  await db.run(sql`CREATE INDEX \`kind_value_publishedAt_idx\` ON \`wire_facets\` (\`kind\`,\`value\`,\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`kind_publishedAt_idx\` ON \`wire_facets\` (\`kind\`,\`published_at\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`state_publishedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`section_publishedAt_idx\`;`)
  await db.run(sql`CREATE INDEX \`wire_stories_state_idx\` ON \`wire_stories\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`wire_stories_section_idx\` ON \`wire_stories\` (\`section\`);`)
  await db.run(sql`DROP INDEX \`kind_value_publishedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`kind_publishedAt_idx\`;`)
  await db.run(sql`CREATE INDEX \`wire_facets_value_idx\` ON \`wire_facets\` (\`value\`);`)
  await db.run(sql`CREATE INDEX \`wire_facets_published_at_idx\` ON \`wire_facets\` (\`published_at\`);`)
}

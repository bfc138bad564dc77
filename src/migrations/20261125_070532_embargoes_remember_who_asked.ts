import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`embargoes\` ADD \`condition\` text;`)
  await db.run(sql`ALTER TABLE \`embargoes\` ADD \`lapses_at\` text;`)
  await db.run(sql`ALTER TABLE \`embargoes\` ADD \`lines\` text;`)
  await db.run(sql`CREATE INDEX \`embargoes_lapses_at_idx\` ON \`embargoes\` (\`lapses_at\`);`)
  await db.run(sql`ALTER TABLE \`dockets\` ADD \`rewrite_of\` text;`)
  await db.run(sql`ALTER TABLE \`dockets\` ADD \`translation_of\` text;`)
  await db.run(sql`ALTER TABLE \`dockets\` ADD \`duplicate_of\` text;`)
  // Where a story comes from stood in its text alone. An embargo finds what was made of a story by the docket.
  for (const [column, stated] of [
    ['rewrite_of', 'rewrite_of_id'],
    ['translation_of', 'translation_of_id'],
    ['duplicate_of', 'duplicate_of_id'],
  ] as const) {
    await db.run(
      sql.raw(
        `UPDATE dockets SET ${column} = (SELECT ${stated} FROM stories WHERE stories.id = dockets.id)`,
      ),
    )
  }
  await db.run(sql`CREATE INDEX \`dockets_rewrite_of_idx\` ON \`dockets\` (\`rewrite_of\`);`)
  await db.run(sql`CREATE INDEX \`dockets_translation_of_idx\` ON \`dockets\` (\`translation_of\`);`)
  await db.run(sql`CREATE INDEX \`dockets_duplicate_of_idx\` ON \`dockets\` (\`duplicate_of\`);`)
  await db.run(sql`ALTER TABLE \`holds\` ADD \`times\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`embargo_history\` ADD \`change\` numeric DEFAULT 0;`)
  await db.run(sql`CREATE INDEX \`embargo_history_action_idx\` ON \`embargo_history\` (\`action\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`embargoes_lapses_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`embargoes\` DROP COLUMN \`condition\`;`)
  await db.run(sql`ALTER TABLE \`embargoes\` DROP COLUMN \`lapses_at\`;`)
  await db.run(sql`ALTER TABLE \`embargoes\` DROP COLUMN \`lines\`;`)
  await db.run(sql`DROP INDEX \`dockets_rewrite_of_idx\`;`)
  await db.run(sql`DROP INDEX \`dockets_translation_of_idx\`;`)
  await db.run(sql`DROP INDEX \`dockets_duplicate_of_idx\`;`)
  await db.run(sql`ALTER TABLE \`dockets\` DROP COLUMN \`rewrite_of\`;`)
  await db.run(sql`ALTER TABLE \`dockets\` DROP COLUMN \`translation_of\`;`)
  await db.run(sql`ALTER TABLE \`dockets\` DROP COLUMN \`duplicate_of\`;`)
  await db.run(sql`DROP INDEX \`embargo_history_action_idx\`;`)
  await db.run(sql`ALTER TABLE \`embargo_history\` DROP COLUMN \`change\`;`)
  await db.run(sql`ALTER TABLE \`holds\` DROP COLUMN \`times\`;`)
}

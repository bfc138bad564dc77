import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`embargoes\` ADD \`is_covering\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`embargoes\` ADD \`covering\` text;`)
  await db.run(sql`CREATE INDEX \`embargoes_is_covering_idx\` ON \`embargoes\` (\`is_covering\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`embargoes_is_covering_idx\`;`)
  await db.run(sql`ALTER TABLE \`embargoes\` DROP COLUMN \`is_covering\`;`)
  await db.run(sql`ALTER TABLE \`embargoes\` DROP COLUMN \`covering\`;`)
}

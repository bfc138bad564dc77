import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`images\` ADD \`crops\` text;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`thumbhash\` text;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`dominant_colour\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`crops\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`thumbhash\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`dominant_colour\`;`)
}

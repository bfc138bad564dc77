import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`images\` ADD \`to_stage\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`staging_token\` text;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`staging_until\` text;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`staging_tries\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`staging_done\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`staging_of\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`staging_failed\` text;`)
  await db.run(sql`CREATE INDEX \`images_to_stage_idx\` ON \`images\` (\`to_stage\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`images_to_stage_idx\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`to_stage\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`staging_token\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`staging_until\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`staging_tries\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`staging_done\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`staging_of\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`staging_failed\`;`)
}

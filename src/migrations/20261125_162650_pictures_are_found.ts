import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`images\` ADD \`words\` text;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`against\` text;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`against_until\` text;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`synthetic\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`is_used\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`images_against_idx\` ON \`images\` (\`against\`);`)
  await db.run(sql`CREATE INDEX \`images_against_until_idx\` ON \`images\` (\`against_until\`);`)
  await db.run(sql`CREATE INDEX \`images_synthetic_idx\` ON \`images\` (\`synthetic\`);`)
  await db.run(sql`CREATE INDEX \`images_is_used_idx\` ON \`images\` (\`is_used\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`images_against_idx\`;`)
  await db.run(sql`DROP INDEX \`images_against_until_idx\`;`)
  await db.run(sql`DROP INDEX \`images_synthetic_idx\`;`)
  await db.run(sql`DROP INDEX \`images_is_used_idx\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`words\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`against\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`against_until\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`synthetic\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`is_used\`;`)
}

import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`audit\` ADD \`seq\` numeric;`)
  await db.run(sql`ALTER TABLE \`audit\` ADD \`door\` text;`)
  await db.run(sql`ALTER TABLE \`audit\` ADD \`previous\` text;`)
  await db.run(sql`ALTER TABLE \`audit\` ADD \`hash\` text;`)
  await db.run(sql`CREATE INDEX \`audit_seq_idx\` ON \`audit\` (\`seq\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`audit_seq_idx\`;`)
  await db.run(sql`ALTER TABLE \`audit\` DROP COLUMN \`seq\`;`)
  await db.run(sql`ALTER TABLE \`audit\` DROP COLUMN \`door\`;`)
  await db.run(sql`ALTER TABLE \`audit\` DROP COLUMN \`previous\`;`)
  await db.run(sql`ALTER TABLE \`audit\` DROP COLUMN \`hash\`;`)
}

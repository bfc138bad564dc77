import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`images\` ADD \`watch_at\` text;`)
  await db.run(sql`CREATE INDEX \`images_watch_at_idx\` ON \`images\` (\`watch_at\`);`)
  // Pictures that are there already are looked at once: then each is watched until its own end.
  await db.run(
    sql`UPDATE \`images\` SET \`watch_at\` = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE \`id\` IN (SELECT \`_parent_id\` FROM \`images_leases\`);`,
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`images_watch_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`watch_at\`;`)
}

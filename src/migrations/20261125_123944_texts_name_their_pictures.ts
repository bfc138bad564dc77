import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`text_pictures\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`story\` text,
  	\`image\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`text_pictures_story_idx\` ON \`text_pictures\` (\`story\`);`)
  await db.run(sql`CREATE INDEX \`text_pictures_image_idx\` ON \`text_pictures\` (\`image\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`text_pictures\`;`)
}

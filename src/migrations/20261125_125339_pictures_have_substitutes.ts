import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`images\` ADD \`substitute_id\` text REFERENCES images(id);`)
  await db.run(sql`CREATE INDEX \`images_substitute_idx\` ON \`images\` (\`substitute_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_images\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`caption\` text,
  	\`alt_text\` text,
  	\`date_created\` text,
  	\`location_sublocation\` text,
  	\`location_city\` text,
  	\`location_state\` text,
  	\`location_country\` text,
  	\`location_country_code\` text,
  	\`instructions\` text,
  	\`digital_source_type\` text,
  	\`data_mining\` text,
  	\`job_id\` text,
  	\`credit_line\` text,
  	\`source\` text,
  	\`copyright_notice\` text,
  	\`usage_terms\` text,
  	\`web_statement\` text,
  	\`usage_rights_category\` text,
  	\`usage_rights_permission\` text,
  	\`usage_rights_restrictions\` text,
  	\`original_name\` text,
  	\`embedded\` text,
  	\`artwork_titles\` text,
  	\`likeness\` text,
  	\`placeholder\` text,
  	\`facts\` text,
  	\`facts_key\` text,
  	\`watch_at\` text,
  	\`staged\` text,
  	\`staged_for\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric
  );
  `)
  await db.run(sql`INSERT INTO \`__new_images\`("id", "title", "caption", "alt_text", "date_created", "location_sublocation", "location_city", "location_state", "location_country", "location_country_code", "instructions", "digital_source_type", "data_mining", "job_id", "credit_line", "source", "copyright_notice", "usage_terms", "web_statement", "usage_rights_category", "usage_rights_permission", "usage_rights_restrictions", "original_name", "embedded", "artwork_titles", "likeness", "placeholder", "facts", "facts_key", "watch_at", "staged", "staged_for", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y") SELECT "id", "title", "caption", "alt_text", "date_created", "location_sublocation", "location_city", "location_state", "location_country", "location_country_code", "instructions", "digital_source_type", "data_mining", "job_id", "credit_line", "source", "copyright_notice", "usage_terms", "web_statement", "usage_rights_category", "usage_rights_permission", "usage_rights_restrictions", "original_name", "embedded", "artwork_titles", "likeness", "placeholder", "facts", "facts_key", "watch_at", "staged", "staged_for", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y" FROM \`images\`;`)
  await db.run(sql`DROP TABLE \`images\`;`)
  await db.run(sql`ALTER TABLE \`__new_images\` RENAME TO \`images\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`images_watch_at_idx\` ON \`images\` (\`watch_at\`);`)
  await db.run(sql`CREATE INDEX \`images_updated_at_idx\` ON \`images\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`images_created_at_idx\` ON \`images\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`images_filename_idx\` ON \`images\` (\`filename\`);`)
}

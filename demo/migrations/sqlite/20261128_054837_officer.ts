import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_privacy_settings\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`controller_name\` text,
  	\`controller_cvr\` text,
  	\`controller_address\` text,
  	\`controller_phone\` text,
  	\`controller_email\` text,
  	\`controller_website\` text,
  	\`data_protection_officer_appointed\` text NOT NULL,
  	\`data_protection_officer_name\` text,
  	\`data_protection_officer_email\` text,
  	\`data_protection_officer_phone\` text,
  	\`authority\` text DEFAULT 'datatilsynet' NOT NULL,
  	\`own_authority_address\` text,
  	\`own_authority_phone\` text,
  	\`own_authority_email\` text,
  	\`own_authority_website\` text,
  	\`time_zone\` text DEFAULT 'Europe/Copenhagen' NOT NULL,
  	\`cookies_policy\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`INSERT INTO \`__new_privacy_settings\`("id", "controller_name", "controller_cvr", "controller_address", "controller_phone", "controller_email", "controller_website", "data_protection_officer_appointed", "data_protection_officer_name", "data_protection_officer_email", "data_protection_officer_phone", "authority", "own_authority_address", "own_authority_phone", "own_authority_email", "own_authority_website", "time_zone", "cookies_policy", "updated_at", "created_at") SELECT "id", "controller_name", "controller_cvr", "controller_address", "controller_phone", "controller_email", "controller_website", "data_protection_officer_appointed", "data_protection_officer_name", "data_protection_officer_email", "data_protection_officer_phone", "authority", "own_authority_address", "own_authority_phone", "own_authority_email", "own_authority_website", "time_zone", "cookies_policy", "updated_at", "created_at" FROM \`privacy_settings\`;`)
  await db.run(sql`DROP TABLE \`privacy_settings\`;`)
  await db.run(sql`ALTER TABLE \`__new_privacy_settings\` RENAME TO \`privacy_settings\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_privacy_settings\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`controller_name\` text,
  	\`controller_cvr\` text,
  	\`controller_address\` text,
  	\`controller_phone\` text,
  	\`controller_email\` text,
  	\`controller_website\` text,
  	\`data_protection_officer_appointed\` text DEFAULT 'none' NOT NULL,
  	\`data_protection_officer_name\` text,
  	\`data_protection_officer_email\` text,
  	\`data_protection_officer_phone\` text,
  	\`authority\` text DEFAULT 'datatilsynet' NOT NULL,
  	\`own_authority_address\` text,
  	\`own_authority_phone\` text,
  	\`own_authority_email\` text,
  	\`own_authority_website\` text,
  	\`time_zone\` text DEFAULT 'Europe/Copenhagen' NOT NULL,
  	\`cookies_policy\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`INSERT INTO \`__new_privacy_settings\`("id", "controller_name", "controller_cvr", "controller_address", "controller_phone", "controller_email", "controller_website", "data_protection_officer_appointed", "data_protection_officer_name", "data_protection_officer_email", "data_protection_officer_phone", "authority", "own_authority_address", "own_authority_phone", "own_authority_email", "own_authority_website", "time_zone", "cookies_policy", "updated_at", "created_at") SELECT "id", "controller_name", "controller_cvr", "controller_address", "controller_phone", "controller_email", "controller_website", "data_protection_officer_appointed", "data_protection_officer_name", "data_protection_officer_email", "data_protection_officer_phone", "authority", "own_authority_address", "own_authority_phone", "own_authority_email", "own_authority_website", "time_zone", "cookies_policy", "updated_at", "created_at" FROM \`privacy_settings\`;`)
  await db.run(sql`DROP TABLE \`privacy_settings\`;`)
  await db.run(sql`ALTER TABLE \`__new_privacy_settings\` RENAME TO \`privacy_settings\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
}

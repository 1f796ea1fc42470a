import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`privacy_policies\` ADD \`text_date\` text;`)
  await db.run(sql`ALTER TABLE \`_privacy_policies_v\` ADD \`version_text_date\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`privacy_policies\` DROP COLUMN \`text_date\`;`)
  await db.run(sql`ALTER TABLE \`_privacy_policies_v\` DROP COLUMN \`version_text_date\`;`)
}

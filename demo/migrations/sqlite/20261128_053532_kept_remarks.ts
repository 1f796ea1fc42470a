import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`policy_publications\` ADD \`kept\` text;`)
  await db.run(sql`ALTER TABLE \`policy_publications\` ADD \`kept_seal\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`policy_publications\` DROP COLUMN \`kept\`;`)
  await db.run(sql`ALTER TABLE \`policy_publications\` DROP COLUMN \`kept_seal\`;`)
}

import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "privacy_policies" ADD COLUMN "text_date" varchar;
  ALTER TABLE "_privacy_policies_v" ADD COLUMN "version_text_date" varchar;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "privacy_policies" DROP COLUMN "text_date";
  ALTER TABLE "_privacy_policies_v" DROP COLUMN "version_text_date";`)
}

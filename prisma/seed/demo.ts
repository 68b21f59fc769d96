import type { Database } from "@/server/infra/db";
import { calendarAt } from "./calendar";
import { harbor } from "./harbor";
import { northwind } from "./northwind";
import { writeOrganization } from "./write-organization";

/**
 * The demo organizations as of `today` (`YYYY-MM-DD`), in one transaction: all of it is there or nothing. Run again, it
 * leaves what stands as it is.
 *
 * @param timeZone of the demo people, an IANA name: theirs is the calendar in which `today` is today
 */
export async function seedDemo(
  { prisma }: Database,
  today: string,
  timeZone = "UTC",
): Promise<void> {
  const calendar = calendarAt(today);
  await prisma.$transaction(
    async (db) => {
      await writeOrganization(db, harbor, calendar, timeZone);
      await writeOrganization(db, northwind, calendar, timeZone);
    },
    { timeout: 60_000 },
  );
}

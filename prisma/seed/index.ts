import { fileURLToPath } from "node:url";
import { todayIn } from "@/domain/account/today";
import { now } from "@/server/infra/clock";
import { connect } from "@/server/infra/db";
import { env } from "@/server/infra/env.mjs";
import { seedDemo } from "./demo";

export { seedScale } from "./scale";

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const database = connect(env().databaseUrl);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  try {
    await seedDemo(database, todayIn(timeZone, now()), timeZone);
  } finally {
    await database.prisma.$disconnect();
    await database.pool.end();
  }
}

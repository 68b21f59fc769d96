import { connect } from "@/server/infra/db";
import { env } from "@/server/infra/env.mjs";
import { type ScaleSize, seedScale } from "./scale";

/** For `npm run seed:scale`, which has checked the size. */
const size: ScaleSize = JSON.parse(process.argv[2] ?? "{}");
const database = connect(env().databaseUrl);
const begun = performance.now();
try {
  const { slug } = await seedScale(database, size);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(
    `${size.people} people in /${slug} in ${seconds} s: sign in as manager@${slug}.test.`,
  );
} finally {
  await database.prisma.$disconnect();
  await database.pool.end();
}

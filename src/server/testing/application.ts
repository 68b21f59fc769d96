import { afterAll } from "vitest";
import type { ApplicationContext } from "@/server/infra/application-context";
import { connect } from "@/server/infra/db";
import type { Env } from "@/server/infra/env.mjs";

export const testAppUrl = "http://plans.test";

/** A database and settings for the handlers under test. The connections are closed after the file's last test. */
export function testApplication(databaseUrl: string, given: Partial<Env> = {}): ApplicationContext {
  const database = connect(databaseUrl);
  afterAll(async () => {
    await database.prisma.$disconnect();
    await database.pool.end();
  });
  return { database, settings: testSettings({ databaseUrl, ...given }) };
}

function testSettings(given: Partial<Env>): Env {
  return {
    port: 3000,
    host: "127.0.0.1",
    appUrl: testAppUrl,
    dataDir: ".data-of-no-test",
    trustedProxies: null,
    demoMode: false,
    databaseUrl: "",
    authSecret: "a secret for tests, of more than 32 characters",
    smtpUrl: null,
    mailFrom: "Backcast <plans@backcast.test>",
    oidc: null,
    ...given,
  };
}

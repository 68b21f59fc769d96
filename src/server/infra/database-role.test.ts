import { expect, inject, it } from "vitest";
import { testDatabase } from "@/server/testing/database";
import { refuseBypassingRole } from "./database-role";
import { poolFor } from "./pool";

async function check(url: string) {
  const pool = poolFor(url, 1);
  try {
    await refuseBypassingRole(pool);
  } finally {
    await pool.end();
  }
}

it("takes the role that row-level security binds, and refuses a superuser", async () => {
  const url = await testDatabase();
  await check(url);
  await expect(check(inject("template").adminUrl)).rejects.toThrow("bypasses row-level security");
});

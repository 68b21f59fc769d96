import { renameOrganization } from "@/server/data/organizations";
import type { Scope } from "@/server/data/scope";
import { recordEvent } from "@/server/events/record-event";

/** Changes the name of an organization; its slug, and so every link, stays. */
export async function rename(scope: Scope, name: string): Promise<{ name: string }> {
  const from = scope.viewer.organizationName;
  if (from === name) return { name };
  await renameOrganization(scope, name);
  await recordEvent(scope, { kind: "organization.renamed", detail: { from, to: name } });
  return { name };
}

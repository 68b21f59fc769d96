import { notFound } from "next/navigation";
import { shellOf } from "@/server/api/caller";

/** The frame for those who manage the organization. For others neither the page nor its title is there. */
export async function adminShellOf(organization: string) {
  const shell = await shellOf(organization);
  if (!shell.shows.admin) notFound();
  return shell;
}

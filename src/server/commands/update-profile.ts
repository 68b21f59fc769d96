import type { Profile } from "@/domain/account/account";
import { renameMembersOf } from "@/server/data/memberships";
import { updateUser } from "@/server/data/users";
import type { Transaction } from "@/server/infra/db";

/** A person goes by one name: in each organization they belong to, too. */
export async function updateProfile(
  db: Transaction,
  userId: string,
  profile: Pick<Profile, "name"> & Partial<Profile>,
): Promise<void> {
  await updateUser(db, userId, profile);
  await renameMembersOf(db, userId, profile.name);
}

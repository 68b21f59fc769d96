import type { Profile } from "@/domain/account/account";
import { renameMembersOf } from "@/server/data/memberships";
import { updateUser } from "@/server/data/users";
import type { Transaction } from "@/server/infra/db";

/** Updates a person's profile. A person has one name, which is also that of their member in every organization. */
export async function updateProfile(
  db: Transaction,
  userId: string,
  profile: Pick<Profile, "name"> & Partial<Profile>,
): Promise<void> {
  await updateUser(db, userId, profile);
  await renameMembersOf(db, userId, profile.name);
}

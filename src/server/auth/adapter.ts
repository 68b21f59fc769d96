import type { Adapter, AdapterAccount, AdapterUser } from "next-auth/adapters";
import { readClock } from "@/server/data/clock";
import { findUserByIdentity, type IdentityKey, linkIdentity } from "@/server/data/identities";
import { createSession } from "@/server/data/sessions";
import { storeSignInLink, takeSignInLink } from "@/server/data/sign-in-links";
import {
  confirmKnownUser,
  confirmUser,
  findUser,
  findUserByEmail,
  type User,
} from "@/server/data/users";
import type { Transaction } from "@/server/infra/db";
import { hashToken } from "@/server/infra/tokens";

/** What a sign-in knows beyond what next-auth passes to an adapter. */
export type SignInFacts = {
  db: Transaction;
  userAgent: string;
  /** For an e-mail link: its token, and the browser that requested it or that now follows it. */
  link?: { token: string; browserHash: string; minutes: number };
  /** For a provider: the issuer, within which its subjects are unique. */
  issuer?: string;
  /** Called with the session that begins. */
  began?: (session: BegunSession) => void;
};

export type BegunSession = { token: string; userId: string; email: string };

/**
 * The expiry that next-auth sees never passes, because it compares with this server's clock, and the database's clock
 * has already decided.
 */
const endOfTime = new Date(8.64e15);

/**
 * The adapter of next-auth to our tables. It never sees a running session: every sign-in begins a new one, whoever was
 * signed in before.
 */
export function adapterFor({ db, userAgent, link, issuer = "", began }: SignInFacts): Adapter {
  const keyOf = (account: { providerAccountId: string }): IdentityKey => ({
    issuer,
    subject: account.providerAccountId,
  });
  return {
    getUser: async (id) => toAdapterUser(await findUser(db, id)),
    getUserByEmail: async (email) => toAdapterUser(await findUserByEmail(db, email)),
    getUserByAccount: async (account) =>
      toAdapterUser(await findUserByIdentity(db, keyOf(account))),
    // Both functions are called only once the person has proved that the address is theirs.
    createUser: async ({ email, name }: Omit<AdapterUser, "id">) =>
      knownUser(await confirmUser(db, { email, name, at: await readClock(db) })),
    updateUser: async ({ id }) => knownUser(await confirmKnownUser(db, id, await readClock(db))),
    linkAccount: async (account: AdapterAccount) =>
      linkIdentity(db, keyOf(account), account.userId, await readClock(db)),
    async createSession({ sessionToken, userId, expires }) {
      await createSession(db, { userId, tokenHash: hashToken(sessionToken), userAgent });
      const user = await findUser(db, userId);
      if (user) began?.({ token: sessionToken, userId, email: user.email });
      return { sessionToken, userId, expires };
    },
    getSessionAndUser: async () => null,
    updateSession: async () => null,
    deleteSession: async () => {},
    async createVerificationToken({ identifier, token, expires }) {
      if (!link) return null;
      const { browserHash, minutes } = link;
      const tokenHash = hashToken(link.token);
      await storeSignInLink(db, { tokenHash, email: identifier, browserHash, minutes });
      return { identifier, token, expires };
    },
    async useVerificationToken({ token }) {
      if (!link) return null;
      const taken = await takeSignInLink(db, {
        tokenHash: hashToken(link.token),
        browserHash: link.browserHash,
      });
      return taken && { identifier: taken.email, expires: endOfTime, token };
    },
  };
}

const knownUser = ({ id, email, name, emailVerifiedAt }: User): AdapterUser => ({
  id,
  email,
  name,
  emailVerified: emailVerifiedAt,
});

const toAdapterUser = (user: User | null): AdapterUser | null => user && knownUser(user);

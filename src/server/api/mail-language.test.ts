import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { requestSignInLink } from "@/server/auth/sign-in-link";
import { sendQueuedMail } from "@/server/jobs/mail";
import { readMailbox } from "@/server/mail/mailbox";
import { testApplication, testAppUrl } from "@/server/testing/application";
import { TestBrowser } from "@/server/testing/browser";
import {
  buildMember,
  buildOrganization,
  buildUser,
  inOrganization,
} from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";

const dataDir = await mkdtemp(join(tmpdir(), "backcast-mail-language-"));
afterAll(() => rm(dataDir, { recursive: true }));
// Pseudo-languages are only offered in the demo.
const application = testApplication(await testDatabase(), { demoMode: true, dataDir });
const { database } = application;

const { id: organizationId } = await buildOrganization(database, {
  slug: "harbor",
  name: "Harbor",
});
await inOrganization(database, organizationId, (db) =>
  db.organization.update({ where: { id: organizationId }, data: { locale: "ar-XB" } }),
);
const priya = await buildMember(database, organizationId, {
  email: "p@harbor.test",
  name: "Priya",
});

async function mailTo(address: string) {
  const mails = await readMailbox(dataDir);
  const mail = mails.find(({ to }) => to === address);
  if (!mail) throw new Error(`no mail to ${address}`);
  return mail;
}

async function invite(email: string) {
  const member = await buildMember(database, organizationId, { email, name: "Ines", userId: null });
  const invitationId = randomUUID();
  await inOrganization(database, organizationId, (db) =>
    db.invitation.create({
      data: {
        organizationId,
        id: invitationId,
        memberId: member.id,
        invitedById: priya.id,
        expiresAt: new Date("2099-03-01T12:00:00Z"),
      },
    }),
  );
  await sendQueuedMail(application, { kind: "invitation", organizationId, invitationId });
  return mailTo(email);
}

const untranslated = /(?<![\u202E’'-])\b(invites|invited|until|accepted|Hello|See)\b/;

it("writes in the language of the organization, laid out in its direction", async () => {
  const mail = await invite("new@harbor.test");
  expect(mail.html).toContain('<html lang="ar-XB" dir="rtl">');
  expect(mail.subject).toContain("Priya");
  expect(mail.text).toContain("مارس");
  expect(mail.subject + mail.text).not.toMatch(untranslated);
});

it("writes in the receiver's own language, and follows it when it changes", async () => {
  const email = "ines@harbor.test";
  const user = await buildUser(database, { email, name: "Ines" });
  await database.prisma.user.update({ where: { id: user.id }, data: { locale: "en-XA" } });
  const mail = await invite(email);
  expect(mail.subject).toBe("[Priya îîñṽîîţééš ýööûû ţöö Harbor]");
  expect(mail.html).toContain('<html lang="en-XA" dir="ltr">');
  expect(mail.subject + mail.text).not.toMatch(untranslated);
});

it("writes a link to sign in as its receiver has chosen, or else as the page was", async () => {
  const browser = new TestBrowser(testAppUrl);
  const headers = { "accept-language": "en-XA" };
  const request = (email: string) =>
    requestSignInLink(browser.post("/api/auth/link", { email, next: "/" }, headers), application);
  await request("nobody@elsewhere.test");
  expect((await mailTo("nobody@elsewhere.test")).html).toContain('lang="en-XA"');
  // The language of their organization does not count: the mail is of none.
  await request("p@harbor.test");
  expect((await mailTo("p@harbor.test")).html).toContain('lang="en-XA"');
  const user = await buildUser(database, { email: "leo@harbor.test", name: "Leo" });
  await database.prisma.user.update({ where: { id: user.id }, data: { locale: "en-GB" } });
  await request("leo@harbor.test");
  expect((await mailTo("leo@harbor.test")).subject).toBe("Your link to sign in");
});

import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { now } from "@/server/infra/clock";
import type { Mail } from "./mail";

/** In demo mode no mail is sent. The newest 200 are stored in files under `DATA_DIR`, one for each mail. */
export type StoredMail = Mail & { links: string[]; sentAt: string };

const maxMails = 200;
const folderOf = (dataDir: string) => join(dataDir, "mailbox");

export async function storeInMailbox(dataDir: string, mail: Mail): Promise<void> {
  const folder = folderOf(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const sentAt = now().toISOString();
  const entry: StoredMail = { ...mail, links: linksIn(mail.text), sentAt };
  const file = join(folder, `${sentAt.replace(/\D/g, "")}-${randomUUID()}.json`);
  // The file is renamed once it is complete, so that a reader never finds half a mail.
  await writeFile(`${file}.part`, JSON.stringify(entry), { mode: 0o600 });
  await rename(`${file}.part`, file);
  const surplus = (await filesIn(folder)).slice(maxMails);
  await Promise.all(surplus.map((name) => unlink(join(folder, name)).catch(() => undefined)));
}

/** All stored mails, the newest first. */
export async function readMailbox(dataDir: string): Promise<StoredMail[]> {
  const folder = folderOf(dataDir);
  const names = await filesIn(folder);
  return Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8")) as StoredMail),
  );
}

/** The names begin with the time of sending, so their order is that of the mails. */
async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith(".json"))
    .sort()
    .reverse();
}

const linksIn = (text: string): string[] => text.match(/https?:\/\/\S+/g) ?? [];

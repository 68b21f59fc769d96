import type { Transaction } from "@/server/infra/db";
import { noRows, writeRows } from "@/server/testing/bulk";
import { writeLadderRows } from "@/server/testing/ladders";
import type { Calendar } from "./calendar";
import { addGoal } from "./goal-rows";
import { seedId } from "./ids";
import { addPeople, type Naming } from "./people-rows";
import type { OrganizationSketch, PersonSketch } from "./sketches";

/** Writes an organization as it is sketched; does nothing where it stands already. */
export async function writeOrganization(
  db: Transaction,
  sketch: OrganizationSketch,
  calendar: Calendar,
  timeZone: string,
): Promise<void> {
  const organizationId = seedId(sketch.slug);
  await db.$queryRaw`SELECT set_config('app.organization_id', ${organizationId}, true)`;
  const created = await db.organization.createMany({
    data: [
      {
        id: organizationId,
        slug: sketch.slug,
        name: sketch.name,
        createdAt: calendar.moment(sketch.created),
      },
    ],
    skipDuplicates: true,
  });
  if (created.count === 0) return;

  const rungs = await writeLadderRows(db, organizationId, sketch.ladder);
  const naming: Naming = {
    organizationId,
    calendar,
    member: known("person", sketch.people, (key) => seedId(`${sketch.slug}/${key}`)),
    goal: known("goal", sketch.goals, (key) => seedId(`${sketch.slug}/goal/${key}`)),
    node: (goalKey, title) => seedId(`${sketch.slug}/goal/${goalKey}/${title}`),
    rung(name) {
      const id = rungs.get(name);
      if (!id) throw new Error(`The ladder of ${sketch.slug} has no rung “${name}”.`);
      return id;
    },
  };
  const rows = noRows();
  addPeople(rows, sketch, naming, await writeUsers(db, sketch, timeZone));
  for (const goal of sketch.goals) addGoal(rows, goal, naming);
  rows.activity.sort((a, b) => Number(a.createdAt) - Number(b.createdAt));
  await writeRows(db, rows, calendar.today);
}

/** A slip in a sketch is named here instead of failing as a foreign key. */
function known(noun: string, sketches: readonly { key: string }[], idOf: (key: string) => string) {
  const keys = new Set(sketches.map(({ key }) => key));
  return (key: string) => {
    if (!keys.has(key)) throw new Error(`The demo has no ${noun} “${key}”.`);
    return idOf(key);
  };
}

/** One user a person, also where they belong to several organizations; none for who is only invited. */
async function writeUsers(
  db: Transaction,
  { people, domain }: OrganizationSketch,
  timeZone: string,
) {
  const emailOf = ({ key }: PersonSketch) => (key.includes("@") ? key : `${key}@${domain}`);
  const joined = people.filter(({ invitedOn }) => invitedOn === undefined);
  await db.user.createMany({
    data: joined.map((person) => ({ email: emailOf(person), name: person.name, timeZone })),
    skipDuplicates: true,
  });
  const users = await db.user.findMany({
    where: { email: { in: joined.map(emailOf) } },
    select: { id: true, email: true },
  });
  const idOf = new Map(users.map(({ id, email }) => [email, id]));
  return new Map(
    people.map((person) => {
      const email = emailOf(person);
      return [person.key, { id: idOf.get(email) ?? null, email }];
    }),
  );
}

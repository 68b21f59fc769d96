import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/server/infra/db";
import { buildSession, buildUser, inOrganization } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { buildPopulatedOrganization, type PopulatedOrganization } from "@/server/testing/populated";
import { snapshot } from "@/server/testing/tenant-tables";
import { type CallOutcome, call, type IdField, idFieldsOf, inputsOf } from "./calling";
import { declared } from "./declared";
import { procedures } from "./procedures";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

/**
 * The mark in every text of the other organization. No response may contain it, and nothing in that organization may
 * change.
 */
const mark = "Kestrel";
let theirs: PopulatedOrganization;
let before: Record<string, string>;

const stateOfTheirs = async () => ({
  ...(await snapshot(database, theirs.organizationId)),
  sessions: String(await database.prisma.session.count({ where: { userId: theirs.lead.userId } })),
});

beforeAll(async () => {
  theirs = await buildPopulatedOrganization(database, mark);
  before = await stateOfTheirs();
});
afterEach(async () => expect(await stateOfTheirs()).toEqual(before));

const buildOwn = () => buildPopulatedOrganization(database, "Magpie");

const isTenants = (path: string) =>
  !["public", "session"].includes(procedures[path]?.access.resource ?? "public");
const tenant = declared.filter(([path]) => isTenants(path));
const takingIds = declared.filter(([path]) => idFieldsOf(path).some(({ isNew }) => !isNew));

/** The response without the parts that differ from call to call: ids, times, ranks, slugs. */
const comparable = (response: CallOutcome): unknown =>
  JSON.parse(
    JSON.stringify(response)
      .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "id")
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "time")
      .replace(/"rank":"[^"]*"/g, '"rank":"place"')
      .replace(/magpie-[0-9a-f]{8}/g, "slug"),
  );

describe("with another organization's address and ids", () => {
  const nothing = { ok: false, code: "NOT_FOUND", problem: "notFound" };
  const expectNothing = async (tokenHash: string) => {
    for (const [path, procedure] of tenant)
      for (const { input } of inputsOf(
        path,
        procedure,
        theirs.slug,
        ({ resource }) => theirs.ids[resource],
      ))
        expect(await call(database, path, procedure, input, tokenHash), path).toEqual(nothing);
  };

  it("a member finds nothing, whatever they ask for", async () => {
    await expectNothing((await buildOwn()).lead.tokenHash);
  });

  it("a person with no organization finds nothing, whatever they ask for", async () => {
    const user = await buildUser(database, { email: `${randomUUID()}@nowhere.test` });
    await expectNothing((await buildSession(database, user.id)).tokenHash);
  });
});

describe.each(takingIds)("%s, in one's own organization", (path, procedure) => {
  it("answers for ids from elsewhere as for ids that never were, all of them or any one", async () => {
    // The two calls are made in two equal organizations, because a change by one call would be visible to the other.
    const own = await buildOwn();
    const twin = await buildOwn();
    const referring = idFieldsOf(path).filter(({ isNew }) => !isNew);
    for (const chosen of [referring, ...referring.map((idField) => [idField])]) {
      const isChosen = (idField: IdField) => chosen.some(({ path: at }) => at === idField.path);
      const ids =
        (home: PopulatedOrganization, foreign: (idField: IdField) => string) =>
        (idField: IdField) => {
          if (isChosen(idField)) return foreign(idField);
          return idField.isNew ? randomUUID() : home.ids[idField.resource];
        };
      const asking = inputsOf(
        path,
        procedure,
        own.slug,
        ids(own, ({ resource }) => theirs.ids[resource]),
      );
      const absent = inputsOf(
        path,
        procedure,
        twin.slug,
        ids(twin, () => randomUUID()),
      );
      for (const [index, { input, idFields }] of asking.entries()) {
        if (!idFields.some(isChosen)) continue;
        const sent = JSON.stringify(input);
        const response = await call(database, path, procedure, input, own.lead.tokenHash);
        const { input: other } = absent[index] ?? {};
        const missing = await call(database, path, procedure, other, twin.lead.tokenHash);
        expect(JSON.stringify(response), sent).not.toContain(mark);
        expect(comparable(response), sent).toEqual(comparable(missing));
        // An earlier call may also have deleted what this input names in its own organization; an order is refused for a
        // step before the versions are looked up.
        const expected = ["notFound", "parentGone", "nodeGone", "stepHasNoOrder"];
        if (!response.ok) expect(expected, sent).toContain(response.problem);
      }
    }
  });

  it("finds what is one's own, so that finding nothing means something", async () => {
    const { length } = inputsOf(path, procedure, "", () => randomUUID());
    for (let index = 0; index < length; index++) {
      // Each call gets an organization of its own, so that no change of another call affects it.
      const own = await buildOwn();
      // The ids chosen by clients are the other organization's, where they exist, and must be free in this one.
      const idFor = ({ resource, isNew }: IdField) => (isNew ? theirs : own).ids[resource];
      const asking = inputsOf(path, procedure, own.slug, idFor)[index];
      const response = await call(database, path, procedure, asking?.input, own.lead.tokenHash);
      expect(JSON.stringify(response)).not.toContain(mark);
      if (!response.ok && !("token" in (procedures[path]?.given ?? {})))
        expect(response.code, JSON.stringify({ input: asking?.input, outcome: response })).toMatch(
          /^(CONFLICT|FORBIDDEN)$/,
        );
    }
  });
});

it("lists nothing of another organization", async () => {
  const own = await buildOwn();
  for (const [path, procedure] of declared.filter(([, { type }]) => type === "query"))
    for (const { input } of inputsOf(
      path,
      procedure,
      own.slug,
      ({ resource }) => own.ids[resource],
    )) {
      const response = await call(database, path, procedure, input, own.lead.tokenHash);
      expect(JSON.stringify(response), path).not.toContain(mark);
    }
});

it("does not let anybody found an organization that is there", async () => {
  const own = await buildOwn();
  const create = declared.find(([path]) => path === "organization.create");
  const input = { id: theirs.organizationId, name: "Mine now", slug: null };
  const response =
    create && (await call(database, create[0], create[1], input, own.lead.tokenHash));
  expect(response).toEqual({ ok: false, code: "NOT_FOUND", problem: "notFound" });
});

describe("at the next request", () => {
  it("a person who was signed out, and nobody, is asked to sign in everywhere", async () => {
    const own = await buildOwn();
    await database.prisma.session.deleteMany({ where: { userId: own.lead.userId } });
    for (const [path, procedure] of declared) {
      if (procedures[path]?.access.resource === "public") continue;
      for (const { input } of inputsOf(
        path,
        procedure,
        own.slug,
        ({ resource }) => own.ids[resource],
      ))
        for (const tokenHash of [own.lead.tokenHash, null])
          expect(await call(database, path, procedure, input, tokenHash), path).toMatchObject({
            problem: "notSignedIn",
          });
    }
  });

  it("a member who was deactivated finds nothing of the organization", async () => {
    const own = await buildOwn();
    await inOrganization(database, own.organizationId, (db) =>
      db.member.updateMany({
        where: { id: own.lead.memberId },
        data: { deactivatedAt: new Date() },
      }),
    );
    for (const [path, procedure] of tenant)
      for (const { input } of inputsOf(
        path,
        procedure,
        own.slug,
        ({ resource }) => own.ids[resource],
      ))
        expect(
          await call(database, path, procedure, input, own.lead.tokenHash),
          path,
        ).toMatchObject({ problem: "notFound" });
  });
});

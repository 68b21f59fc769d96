import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { connect } from "@/server/infra/db";
import { buildCompany, buildVisitor } from "@/server/testing/company";
import { testDatabase } from "@/server/testing/database";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

const freshName = () => `Harbor ${randomUUID().slice(0, 8)}`;

describe("a new organization", () => {
  it("has its founder as owner and a ladder to plan by", async () => {
    const visitor = await buildVisitor(database, { name: "Nadia" });
    const name = freshName();
    const made = await visitor.call.organization.create({ id: randomUUID(), name });
    expect(made.slug).toBe(name.toLowerCase().replace(" ", "-"));
    expect(await visitor.call.organization.mine({})).toEqual([{ ...made, role: "owner" }]);
    const { people } = await visitor.call.member.overview({ organization: made.slug });
    expect(people[0]).toMatchObject({ name: "Nadia", role: "owner", state: "active" });
    const ladder = await visitor.call.ladder.current({ organization: made.slug });
    expect(ladder?.rungs.map((rung) => rung.name)).toContain("Director");
    expect(ladder?.expectations.length).toBeGreaterThan(20);
    const mine = await visitor.call.ladder.mine({ organization: made.slug });
    expect(mine.next.map(({ rung }) => rung.name)).toEqual(["Team Lead"]);
  });

  it("takes the name of a founder who had none yet, and keeps it with the person", async () => {
    const visitor = await buildVisitor(database, { name: "" });
    const made = await visitor.call.organization.create({
      id: randomUUID(),
      name: freshName(),
      founderName: "  Nora Lind ",
    });
    const { people } = await visitor.call.member.overview({ organization: made.slug });
    expect(people[0]).toMatchObject({ name: "Nora Lind", role: "owner" });
    await expect(visitor.call.account.me({})).resolves.toMatchObject({ name: "Nora Lind" });
  });

  it("is not created by somebody whose name is empty", async () => {
    const visitor = await buildVisitor(database, { name: "" });
    const fields = { id: randomUUID(), name: freshName(), founderName: " " };
    await expect(visitor.call.organization.create(fields)).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    expect(await visitor.call.organization.mine({})).toEqual([]);
  });

  it("is created once by a form sent twice, also at the same moment", async () => {
    const visitor = await buildVisitor(database);
    const fields = { id: randomUUID(), name: freshName() };
    const [one, two] = await Promise.all([
      visitor.call.organization.create(fields),
      visitor.call.organization.create(fields),
    ]);
    const three = await visitor.call.organization.create(fields);
    expect([two, three]).toEqual([one, one]);
    expect(await visitor.call.organization.mine({})).toHaveLength(1);
  });

  it("is told a free address where its own is taken, and can take it", async () => {
    const visitor = await buildVisitor(database);
    const name = freshName();
    const first = await visitor.call.organization.create({ id: randomUUID(), name });
    const again = { id: randomUUID(), name };
    await expect(visitor.call.organization.create(again)).rejects.toMatchObject({
      cause: { code: "slugTaken", values: { suggestion: `${first.slug}-2` } },
    });
    expect(await visitor.call.organization.mine({})).toHaveLength(1);
    const second = await visitor.call.organization.create({ ...again, slug: `${first.slug}-2` });
    expect(second.slug).toBe(`${first.slug}-2`);
  });

  it("cannot be made over somebody else's", async () => {
    const { organizationId, organization, owner } = await buildCompany(database);
    const visitor = await buildVisitor(database);
    await expect(
      visitor.call.organization.create({ id: organizationId, name: freshName() }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await owner.call.member.overview({ organization })).people).toHaveLength(1);
    expect(await visitor.call.organization.mine({})).toEqual([]);
  });
});

describe("renaming", () => {
  it("is for those who run the organization", async () => {
    const company = await buildCompany(database);
    const { organization, owner } = company;
    const member = await company.person("Maya");
    await expect(
      member.call.organization.rename({ organization, name: "Mine" }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    await owner.call.organization.rename({ organization, name: "Harbor & Sons" });
    expect((await member.call.organization.mine({}))[0]?.name).toBe("Harbor & Sons");
    expect(await company.activities()).toEqual(["organization.renamed"]);
  });
});

describe("the language of an organization", () => {
  it("is chosen by those who run it, and can be left to browsers again", async () => {
    const company = await buildCompany(database);
    const { organization, owner } = company;
    const member = await company.person("Maya");
    const chosen = { organization, locale: "en-GB" as const };
    await expect(member.call.organization.chooseLanguage(chosen)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(member.call.organization.settings({ organization })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const locale = async () => (await owner.call.organization.settings({ organization })).locale;
    expect(await locale()).toBeNull();
    await owner.call.organization.chooseLanguage(chosen);
    await owner.call.organization.chooseLanguage(chosen);
    expect(await locale()).toBe("en-GB");
    expect(await company.activities()).toEqual(["organization.languageChosen"]);
    await owner.call.organization.chooseLanguage({ organization, locale: null });
    expect(await locale()).toBeNull();
  });
});

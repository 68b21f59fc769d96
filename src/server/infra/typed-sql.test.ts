import { expect, it } from "vitest";
import { anyOf, build, type Placeholders, prepared, type Value } from "./typed-sql";

type Owned = { organizationId: string; ownerIds: string[]; limit: number };

const goalsOf = ({
  organizationId,
  ownerIds,
  limit,
}: { [Name in keyof Owned]: Value<Owned[Name]> }) =>
  build
    .selectFrom("goals")
    .select("id")
    .where("organization_id", "=", organizationId)
    .where("owner_id", "=", anyOf(ownerIds))
    .where("version", ">", 7)
    .limit(limit);

it("builds a prepared statement once, and gives it the values of each time", () => {
  let built = 0;
  const preparedGoalsOf = prepared((given: Placeholders<Owned>) => {
    built++;
    return goalsOf(given);
  });
  for (const given of [
    { organizationId: "a", ownerIds: ["b"], limit: 1 },
    { organizationId: "c", ownerIds: [], limit: 2 },
  ]) {
    const { sql, parameters } = preparedGoalsOf(given).compile();
    const plain = goalsOf(given).compile();
    expect({ sql, parameters }).toEqual({ sql: plain.sql, parameters: plain.parameters });
  }
  expect(built).toBe(1);
});

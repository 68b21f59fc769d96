import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { climbModel } from "@/domain/goal/climb-model";
import { type GoalPlan, goalPlanSchema } from "@/domain/goal/goal-plan";
import { connect } from "@/server/infra/db";
import { testDatabase } from "@/server/testing/database";
import { recordedEvents } from "@/server/testing/events";
import {
  buildWorld,
  type CallerName,
  callers,
  fittingFor,
  type World,
} from "@/server/testing/fuzz-world";
import { buildPopulatedOrganization, type PopulatedOrganization } from "@/server/testing/populated";
import { call, inputsOf } from "../guards/calling";
import { type Declared, declared } from "../guards/declared";
import { inputsOfSchema } from "./arbitrary-input";
import { corrupted } from "./corrupt";
import { inputsEach, seedOf, Tally } from "./tally";

/**
 * Checks that every procedure responds to any input from any caller, with a result or with a problem of the input, but
 * never with an internal error; and that what was written can be read and scheduled.
 */

const database = connect(await testDatabase());
const tally = new Tally();
afterAll(async () => {
  tally.print("Procedures");
  await database.pool.end();
});

let elsewhere: PopulatedOrganization;
/** The data that queries share. A procedure that changes something gets data of its own. */
let shared: World;
beforeAll(async () => {
  elsewhere = await buildPopulatedOrganization(database, "Kestrel");
  shared = await buildWorld(database, elsewhere);
});

async function ask(world: World, who: CallerName, [path, procedure]: Named, input: unknown) {
  const where = `${path} by ${who}:`;
  try {
    const response = await call(
      database,
      path,
      procedure,
      input,
      world.sessions[who]?.tokenHash ?? null,
    );
    if (!response.ok && response.code === "INTERNAL_SERVER_ERROR") tally.fault(where, input);
    else tally.count(response.ok ? "OK" : `${response.code} ${response.problem}`);
    return response;
  } catch (error) {
    tally.fault(`${where} threw ${error}:`, input);
    return null;
  }
}

type Named = [path: string, procedure: Declared];

function inputsFor([path, procedure]: Named, world: World): unknown[] {
  const own = procedure.inputs.at(-1);
  if (!own) return [undefined];
  const arbitrary = corrupted(inputsOfSchema(own, fittingFor(path, world, elsewhere)));
  return fc.sample(arbitrary, { numRuns: inputsEach, seed: seedOf(path) });
}

/** Reads every screen, as a member and as an owner. */
async function readAll(world: World) {
  for (const [path, procedure] of declared.filter(([, { type }]) => type === "query")) {
    const [first] = inputsOf(path, procedure, world.slug, ({ resource }) => world.ids[resource]);
    for (const who of ["member", "owner"] as const) {
      const response = await ask(world, who, [path, procedure], withoutCursor(first?.input));
      const plan = response?.ok ? goalPlanSchema.safeParse(response.value).data : undefined;
      if (plan) draw(plan);
    }
  }
}

async function readEvents(world: World) {
  await recordedEvents(database, world.ids.organization).catch((error) => {
    tally.fault("an event cannot be read:", error);
  });
}

/** Starts at the first page, where the people and threads are. */
const withoutCursor = (input: unknown): unknown =>
  typeof input === "object" && input !== null && "cursor" in input
    ? { ...input, cursor: null }
    : input;

function draw(plan: GoalPlan) {
  try {
    climbModel(plan);
  } catch (error) {
    tally.fault(`the climb cannot be drawn (${error}):`, plan);
  }
}

/**
 * Resets the rate limits: this test makes far more calls than a person, and a refused call says nothing about its
 * input.
 */
const forgetUses = () => database.pool.query("DELETE FROM rate_limits");

describe.each(declared)("%s", (path, procedure) => {
  it("has an answer to anything, and what it wrote can be read", { timeout: 600_000 }, async () => {
    const world = procedure.type === "query" ? shared : await buildWorld(database, elsewhere);
    const before = tally.faults.length;
    for (const [index, input] of inputsFor([path, procedure], world).entries()) {
      if (index % 20 === 0) await forgetUses();
      for (const who of callers) await ask(world, who, [path, procedure], input);
    }
    if (procedure.type === "mutation") {
      await readAll(world);
      await readEvents(world);
    }
    expect(tally.faults.slice(before)).toEqual([]);
  });
});

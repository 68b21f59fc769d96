import { expect, it } from "vitest";
import { z } from "zod";
import { type LazySchema, schemaResolver, wholeForm } from "./schema-resolver";

type Fields = { title: string; day: string | null };
const schema = z.object({
  title: z
    .string()
    .trim()
    .min(1, "text.empty")
    .regex(/^[A-Z]/, "text.small"),
  day: z.string().nullable().pipe(z.iso.date("date.malformed")),
});
const options = { fields: {}, shouldUseNativeValidation: false };

const read = (values: Fields, load: LazySchema<Fields, Fields> = async () => schema) =>
  schemaResolver(load, (field, key) => `${field}: ${key}`)(values, undefined, options);

it("hands on what the schema makes of the values", async () => {
  expect(await read({ title: " Plan ", day: "2026-03-01" })).toEqual({
    values: { title: "Plan", day: "2026-03-01" },
    errors: {},
  });
});

it("says one sentence a field, the first thing that is wrong with it", async () => {
  const { errors } = await read({ title: "", day: "soon" });
  expect(errors).toEqual({
    title: { type: "schema", message: "title: text.empty" },
    day: { type: "schema", message: "day: date.malformed" },
  });
});

it("keeps what concerns no single field under a name of its own", async () => {
  const ordered = async () => schema.refine(() => false, "text.unordered");
  const { errors } = await read({ title: "Plan", day: "2026-03-01" }, ordered);
  expect(errors).toEqual({
    [wholeForm]: { type: "schema", message: `${wholeForm}: text.unordered` },
  });
});

it("leaves the judging to the server where the schema cannot be had", async () => {
  const typed = { title: "", day: null };
  const offline = () => Promise.reject(new TypeError("Failed to fetch"));
  expect(await read(typed, offline)).toEqual({ values: typed, errors: {} });
});

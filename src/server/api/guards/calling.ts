import { randomUUID } from "node:crypto";
import { callTRPCProcedure, TRPCError } from "@trpc/server";
import type { Database } from "@/server/infra/db";
import { problemOf } from "../problem";
import { appRouter } from "../root";
import { type Declared, inputExamples } from "./declared";
import { procedures, type Resource } from "./procedures";

/** Calls any procedure by its path, with inputs made from its schema and its row in `procedures`. */

export type CallOutcome =
  | { ok: true; value: unknown }
  | { ok: false; code: TRPCError["code"]; problem: string };

export async function call(
  database: Database,
  path: string,
  { type }: Declared,
  input: unknown,
  sessionTokenHash: string | null,
): Promise<CallOutcome> {
  try {
    const value: unknown = await callTRPCProcedure({
      router: appRouter,
      path,
      type,
      input,
      getRawInput: async () => input,
      ctx: { database, sessionTokenHash, requestId: "test", at: null },
      signal: undefined,
      batchIndex: 0,
    });
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    return { ok: false, code: error.code, problem: problemOf(error).code };
  }
}

export type IdField = { path: string; resource: Resource; isNew: boolean };

/** Every field of the procedure's input that holds an id, as its row in `procedures` names it. */
export function idFieldsOf(procedure: string): IdField[] {
  return Object.entries(procedures[procedure]?.ids ?? {}).map(([path, entry]) => {
    const isNew = entry.startsWith("new ");
    return { path, resource: (isNew ? entry.slice(4) : entry) as Resource, isNew };
  });
}

/** One input for each example of the schema, where `idFor` gives the ids of the fields, and those fields. */
export function inputsOf(
  path: string,
  procedure: Declared,
  organization: string,
  idFor: (idField: IdField) => string,
): { input: unknown; idFields: IdField[] }[] {
  const idFields = idFieldsOf(path);
  const idFieldAt = (at: string) => idFields.find((idField) => idField.path === at);
  const idAt = (at: string) => {
    const idField = idFieldAt(at);
    return idField ? idFor(idField) : randomUUID();
  };
  return inputExamples(procedure, procedures[path]?.given ?? {}, idAt).map(
    ({ value, idPaths }) => ({
      input:
        typeof value === "object" && value !== null && "organization" in value
          ? { ...value, organization }
          : value,
      idFields: idPaths.flatMap((at) => idFieldAt(at) ?? []),
    }),
  );
}

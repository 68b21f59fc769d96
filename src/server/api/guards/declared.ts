import type { z } from "zod";
import type { ReadRule } from "@/server/infra/read-limits";
import { appRouter } from "../root";
import type { Access } from "../trpc";
import { type Example, examplesOf } from "./schema-walk";

export type Declared = {
  type: "query" | "mutation" | "subscription";
  meta?: { access: Access; limit?: ReadRule };
  /** The inputs that it parses, that of the gate first; the last is its own. */
  inputs: z.ZodType[];
  output?: z.ZodType;
};

// The type of the router describes how procedures are called, not how they are declared; at run time both exist.
const byPath = appRouter._def.procedures as unknown as Record<string, { _def: Declared }>;

/** Every procedure of the router, by path. */
export const declared: [path: string, Declared][] = Object.entries(byPath).map(
  ([path, { _def }]) => [path, _def],
);

/** Inputs with which a procedure can be called; empty where it takes none. */
export function inputExamples(
  { inputs }: Declared,
  given: Readonly<Record<string, unknown>>,
  idAt: (path: string) => string,
): Example[] {
  const own = inputs.at(-1);
  return own ? examplesOf(own, { idAt, given }) : [];
}

import type { z } from "zod";

/** Reads where a page begins out of its address; one that was tampered with, or of another form, means the first page. */
export function cursorIn<Cursor>(schema: z.ZodType<Cursor>, text: unknown): Cursor | null {
  if (typeof text !== "string") return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

import type { z } from "zod";

/**
 * Reads the cursor of a page from its address. A cursor that was tampered with or has another form gives `null`, the
 * first page.
 */
export function parseCursor<Cursor>(schema: z.ZodType<Cursor>, text: unknown): Cursor | null {
  if (typeof text !== "string") return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

import pino from "pino";
import { vi } from "vitest";
import { log } from "@/server/infra/log";

/** Every line that was logged during the work, as it would be written. */
export async function captureLog(work: () => Promise<void>): Promise<string> {
  const lines: string[] = [];
  const stream: unknown = Reflect.get(log, pino.symbols.streamSym);
  const spy = vi.spyOn(stream as NodeJS.WritableStream, "write").mockImplementation((line) => {
    lines.push(String(line));
    return true;
  });
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return lines.join("");
}

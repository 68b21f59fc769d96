import type { CompiledMessage } from "icu-minify/format";

/** The tag around each argument that is filled in as it is. No message can name it: it is no word. */
export const isolateTag = "\u2068";

/** What people wrote, in an element that isolates it already. */
const isolatingTag = "own";

/** The numbers that icu-minify gives to the kinds of argument with forms: select, plural and ordinal. */
const kindsWithForms = [1, 2, 3];

const known = new WeakMap<object, CompiledMessage>();

/** A compiled message with a tag around each argument that is filled in as it is. */
export function withIsolates(message: CompiledMessage): CompiledMessage {
  if (typeof message === "string") return message;
  const ready = known.get(message);
  if (ready) return ready;
  const made = message.map(ofNode) as CompiledMessage;
  known.set(message, made);
  return made;
}

/** A node is a text, the number of a plural, or a list that begins with a name. */
function ofNode(node: unknown): unknown {
  if (!Array.isArray(node)) return node;
  const [name, kind, ...rest] = node;
  if (node.length === 1) return [isolateTag, node];
  if (typeof kind !== "number" || kind === 0)
    return name === isolatingTag ? node : [name, ...[kind, ...rest].map(ofNode)];
  if (!kindsWithForms.includes(kind)) return node;
  const forms = Object.entries(rest[0] as Record<string, unknown>).map(([form, content]) => [
    form,
    Array.isArray(content) ? content.map(ofNode) : content,
  ]);
  return [name, kind, Object.fromEntries(forms)];
}

import { expect, it } from "vitest";
import { hardCodedIn } from "./hard-coded.mjs";

const found = (source: string, file: string) => hardCodedIn(source, file).map(({ what }) => what);

it.each([
  ["mailOf(to, { subject: 'Your link' })", "text in subject: Your link"],
  ["mailOf(to, { greeting: `Hello ${name}` })", "text in greeting: Hello "],
  ["mailOf(to, { paragraphs: [t('text'), 'Sign in soon'] })", "text in paragraphs: Sign in soon"],
  ["paragraph('Sign in soon')", "text in a mail: Sign in soon"],
])("refuses %s in a mail", (code, what) => {
  expect(found(`const a = ${code};`, "src/server/mail/a.ts")).toEqual([what]);
});

it.each([
  ["new Response('Something went wrong')", "text in a response: Something went wrong"],
  ["new NextResponse(`<p>${name}</p><p>gone</p>`)", "text in a response: </p><p>gone</p>"],
  ["Response.json({ error: 'Not found here' })", "text in a response: Not found here"],
])("refuses %s", (code, what) => {
  expect(found(`const a = ${code};`, "src/app/api/a.ts")).toEqual([what]);
});

it.each([
  ["z.string().min(1, 'Give a name')", "no key of a message: Give a name"],
  ["z.string().refine(isKnown, { error: 'unknown' })", "no key of a message: unknown"],
  ["z.email({ message: `Not an address` })", "no key of a message: Not an address"],
  ["z.string({ error: () => 'Required' })", "no key of a message: Required"],
])("refuses %s in a schema", (code, what) => {
  expect(found(`const a = ${code};`, "src/domain/a.ts")).toEqual([what]);
});

it("allows keys of messages, and responses without words", () => {
  const schema = "const a = z.email('email.malformed').max(9, { error: 'text.tooLong' });";
  expect(found(schema, "src/domain/a.ts")).toEqual([]);
  const response = 'const a = new Response(`<a href="${href}">${href}</a>`);';
  expect(found(response, "src/server/auth/a.ts")).toEqual([]);
});

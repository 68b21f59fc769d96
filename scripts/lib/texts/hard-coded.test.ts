import { expect, it } from "vitest";
import { hardCodedIn } from "./hard-coded.mjs";

const found = (source: string, file = "src/components/goal/a.tsx") =>
  hardCodedIn(source, file).map(({ line, what }) => `${line}: ${what}`);

it.each([
  ["<p>Save</p>", "text in JSX: Save"],
  ["<p>{late ? 'Late' : null}</p>", "text in JSX: Late"],
  ["<p>{count} · {name}</p>", "text in JSX: ·"],
  ["<p>{`Saved by ${name}`}</p>", "text in JSX: Saved by "],
  ["<button aria-label='Close' />", "text in aria-label: Close"],
  ["<img alt={big ? 'A summit' : ''} />", "text in alt: A summit"],
  ["<input placeholder={`Find ${name}`} />", "text in placeholder: Find "],
  ["<Field label='Name' title='Yours' />", "text in label: Name", "text in title: Yours"],
  ["<p>{t('fits')} {days}</p>", "a message joined to a text"],
  ["<p>{t('one')}{' '}{late ? t('two') : null}</p>", "a message joined to a text"],
])("%s is refused", (jsx, ...expected) => {
  const source = `const t = useTranslations("goal");\nconst a = ${jsx};`;
  expect(found(source)).toEqual(expected.map((what) => `2: ${what}`));
});

it.each([
  ["`${t('fits')}, ${days}`", "a message joined into a text"],
  ["t('fits') + days", "a message joined to a text"],
  ["text === t('fits')", "a message compared"],
  ["text.includes(t('fits'))", "a message compared"],
  ["t('fits').split(' ')", "a message compared"],
  ["names.join(', ')", "a list joined by hand"],
  ["names.join(' and ')", "a list joined by hand"],
  ["t.rich('by', { own: (c) => c })", "people's texts that are not isolated: use ownText"],
  ["new Intl.NumberFormat(locale)", "Intl: use the formatter of the language"],
  ["Intl.DateTimeFormat()", "Intl: use the formatter of the language"],
  ["new globalThis.Intl.ListFormat(locale)", "Intl: use the formatter of the language"],
  ["day.toDateString()", "toDateString: use the formatter of the language"],
  ["day.toTimeString()", "toTimeString: use the formatter of the language"],
  ["names.join(`, `)", "a list joined by hand"],
  ["count.toLocaleString()", "toLocaleString: use the formatter of the language"],
])("%s is refused", (code, what) => {
  expect(found(`const t = useTranslations("goal");\nconst a = ${code};`)).toEqual([`2: ${what}`]);
});

it.each([
  "t('left', { effect: t('fits') })",
  "t.rich('left', { effect: late ? t('short') : null })",
  "t('by', { names: format.list(names.map((name) => t(name))) })",
  "t('by', { names: <b>{t('you')}</b> })",
  "t('by', { what: () => t('fits') })",
  "t('by', { ...t.rich('fits') })",
])("%s is refused as a message made of others", (code) => {
  expect(found(`const t = useTranslations("goal");\nconst a = ${code};`)).toEqual([
    "2: a message filled into another",
  ]);
});

it.each([
  ["const text = t('fits');", "text"],
  ["const one = t('fits'); const text = [one];", "text"],
  ["const length = (days) => t('days', { days });", "text: length(3)"],
  ["function length(days) { return t('days', { days }); }", "text: length(3)"],
  [
    "const useLength = () => (days) => t('days', { days }); const length = useLength();",
    "text: length(3)",
  ],
])("refuses a message filled in under a name: %s", (named, value) => {
  const source = `function A() {\nconst t = useTranslations("goal");\n${named}\nreturn t("by", { ${value} });\n}`;
  expect(found(source)).toEqual(["4: a message filled into another"]);
});

it("allows what is filled in to be a value, to depend on a message, or to have another's name", () => {
  const source = `
    const t = useTranslations("goal");
    const lines = names.map((name) => t(name));
    const other = () => { const name = t("fits"); return name; };
    const a = t("by", { name, count: lines.length, when: lines ? "yes" : "no" });
    const b = t.rich("by", { link: (chunks) => <a aria-label={t("open")}>{chunks}</a> });
  `;
  expect(found(source)).toEqual([]);
});

it("refuses lists by a formatter that isolates nothing", () => {
  const from = (file: string) =>
    found(`import { useFormatter } from "${file}";\nconst a = format.list(names);`);
  expect(from("next-intl")).toEqual([
    "2: a list whose texts are not isolated: take useFormatter from components/providers",
  ]);
  expect(from("@/components/providers/use-formatter")).toEqual([]);
});

it("allows values that are not text, and messages", () => {
  const source = `
    const t = await getTranslations("goal");
    const a = <p className="mt-4" aria-live="polite" title={t("title")}>{t("fits")}</p>;
    const b = <p>{t.rich("by", { date: () => <Day date={date} /> })} <b>{name}</b></p>;
    const c = <p>{" "}{name}{\`\${host}/\${slug}\`}</p>;
    const d = [classes.join(" "), ids.join("-"), t("fits") || null, list(names)];
  `;
  expect(found(source)).toEqual([]);
  expect(found('const a = names.join(", ");', "src/server/infra/a.ts")).toEqual([]);
});

import { expect, it } from "vitest";
import { hardCodedIn } from "./hard-coded.mjs";

const found = (code: string) => {
  const start = "const t = useTranslations('goal'); const fits = t('fits');";
  return hardCodedIn(`${start}\n${code}`, "src/components/goal/a.tsx").map(({ what }) => what);
};
const joined = "a message joined to a text";
const compared = "a message compared";

it.each([
  ["const a = fits + days;", joined],
  ["const a = `${fits}, ${days}`;", "a message joined into a text"],
  ["text += fits;", joined],
  ["text += t('fits');", joined],
  ["const a = fits.concat(days);", joined],
  ["const a = ''.concat(t('fits'));", joined],
  ["const a = [fits, days].join('');", joined],
  ["const a = keys.map((key) => t(key)).join(separator);", joined],
  ["const late = days < 0 ? t('late') : null; const a = late + days;", joined],
  ["const a = <p>{fits} {days}</p>;", joined],
  ["const a = text === fits;", compared],
  ["const a = fits.includes(text);", compared],
  ["switch (t('fits')) { default: }", compared],
  ["switch (text) { case fits: }", compared],
  ["const a = `${days < 0 ? t('late') : ''}`;", "a message joined into a text"],
  ["const a = text + (fits);", joined],
])("%s is refused", (code, what) => {
  expect(found(code)).toEqual([what]);
});

it.each([
  "const translate = t; const a = translate('fits') + days;",
  "const make = useTranslations; const words = make('goal'); const a = words('fits') + days;",
  "import { useTranslations as texts } from 'next-intl'; const say = texts('goal'); const a = say('fits') + days;",
])("refuses a message of a translator under another name: %s", (code) => {
  expect(found(code)).toEqual([joined]);
});

it("allows a message to be shown whole, asked for whether it is there, or of a name that is another's", () => {
  const code = `
    const a = fits !== null && fits !== undefined ? <p>{fits}</p> : null;
    const b = (fits) => fits + 1;
    const c = [marks, "px-5"].join(" ");
  `;
  expect(found(code)).toEqual([]);
});

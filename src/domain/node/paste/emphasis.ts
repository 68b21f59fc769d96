/** Signs around a whole line, as Markdown and chat programs write what is bold, slanted or struck through. */
const emphases = ["**", "__", "~~", "*", "_"].map((sign) => {
  const escaped = sign.replaceAll("*", "\\*");
  const first = sign[0] === "*" ? "\\*" : sign[0];
  return new RegExp(
    `^${escaped}(?![\\s${first}])((?:(?!${escaped}).)+)(?<![\\s${first}])${escaped}$`,
    "u",
  );
});

/**
 * What takes the signs off that stand around each title of a list. Where one title has none of them, they belong to the
 * others; a title alone is no list.
 */
export function withoutEmphasis(titles: readonly string[]): (title: string) => string {
  const found =
    titles.length > 1 ? emphases.find((each) => titles.every((title) => each.test(title))) : null;
  return (title) => (found ? title.replace(found, "$1") : title);
}

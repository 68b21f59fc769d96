/**
 * The text of what is pasted. A list of a web page says in its elements alone what stands under what and what is ticked,
 * so it is written out with tabs and boxes; everything else is its plain text.
 */
export function clipboardText(html: string, plain: string): string {
  const list = /<li[\s>]/i.test(html) ? listText(html) : "";
  if (list !== "" || plain !== "") return list || plain;
  return new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";
}

function listText(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const items = [...body.querySelectorAll("li")];
  // Only a page that is nothing but lists: other text would be lost.
  const outside = body.cloneNode(true) as HTMLElement;
  for (const list of outside.querySelectorAll("ul, ol, style, script")) list.remove();
  if (outside.textContent?.trim()) return "";
  return items.map((item) => `${"\t".repeat(depthOf(item, body))}${lineOf(item)}`).join("\n");
}

const depthOf = (item: Element, body: Element): number => {
  let depth = -1;
  for (let at: Element | null = item; at && at !== body; at = at.parentElement)
    if (at.matches("ul, ol")) depth++;
  return Math.max(0, depth);
};

function lineOf(item: Element): string {
  const own = item.cloneNode(true) as Element;
  for (const nested of own.querySelectorAll("ul, ol")) nested.remove();
  const box = own.querySelector("input[type=checkbox]");
  const mark = box ? (box.hasAttribute("checked") ? "[x] " : "[ ] ") : "";
  return mark + (own.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** What only a pointer or the keyboard brings about, and the class that stands for it here. */
const classes = { hover: "is-hovered", focus: "is-focused" } as const;

export type ForcedState = keyof typeof classes;

/** Draws the first control of an element as if somebody pointed at it, or were on it by keyboard. */
export function forceState(element: HTMLElement, state: ForcedState): void {
  for (const sheet of document.styleSheets) addForcedSelectors(sheet.cssRules);
  const control = element.querySelector(
    "button, a, input, textarea, select, [role=tab], [role=row]",
  );
  control?.classList.add(classes[state]);
  // React-aria says it in an attribute, on the label where there is one.
  if (state === "focus")
    for (const one of [control, control?.closest("label")])
      one?.setAttribute("data-focus-visible", "true");
}

/** Every rule that waits for a pointer or the keyboard holds for the class as well, with the same weight. */
function addForcedSelectors(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule && !/\.is-(hovered|focused)/.test(rule.selectorText)) {
      const forced = forcedSelector(rule.selectorText);
      if (forced !== rule.selectorText) rule.selectorText = `${rule.selectorText}, ${forced}`;
    }
    if (rule instanceof CSSStyleRule || rule instanceof CSSGroupingRule)
      addForcedSelectors(rule.cssRules);
  }
}

/** A colon that follows a backslash belongs to the name of a class. */
export const forcedSelector = (selector: string): string =>
  selector
    .replace(/(?<!\\):hover\b/g, `.${classes.hover}`)
    .replace(/(?<!\\):focus-visible\b/g, `.${classes.focus}`)
    .replace(/(?<!\\):focus-within\b/g, `:has(.${classes.focus})`);

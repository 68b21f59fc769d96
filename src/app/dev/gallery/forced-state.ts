/** The states that need a pointer or the keyboard, with the class that stands for each in the gallery. */
const classes = { hover: "is-hovered", focus: "is-focused" } as const;

export type ForcedState = keyof typeof classes;

/** Draws the first control of an element as if it were hovered or focused by keyboard. */
export function forceState(element: HTMLElement, state: ForcedState): void {
  for (const sheet of document.styleSheets) addForcedSelectors(sheet.cssRules);
  const control = element.querySelector(
    "button, a, input, textarea, select, [role=tab], [role=row]",
  );
  control?.classList.add(classes[state]);
  // React-aria marks the focus by an attribute, on the label where there is one.
  if (state === "focus")
    for (const one of [control, control?.closest("label")])
      one?.setAttribute("data-focus-visible", "true");
}

/** Lets every rule for a pointer or the keyboard apply to the class as well, with the same specificity. */
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

/** A colon after a backslash is part of a class name. */
export const forcedSelector = (selector: string): string =>
  selector
    .replace(/(?<!\\):hover\b/g, `.${classes.hover}`)
    .replace(/(?<!\\):focus-visible\b/g, `.${classes.focus}`)
    .replace(/(?<!\\):focus-within\b/g, `:has(.${classes.focus})`);

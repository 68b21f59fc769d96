import { Fragment, isValidElement, type ReactElement, type ReactNode } from "react";

type Props = Readonly<Record<string, unknown>>;

/**
 * Attribute names as React writes them. Lower-case names are written as they are; any other that is missing here is
 * refused.
 */
const attributeNames: Readonly<Record<string, string>> = {
  className: "class",
  tabIndex: "tabindex",
  strokeWidth: "stroke-width",
  textAnchor: "text-anchor",
  viewBox: "viewBox",
  readOnly: "readOnly",
  autoComplete: "autoComplete",
};
const voidElements = new Set(["input"]);

/**
 * Renders plain elements to the HTML that React's server renderer would write. React emits each attribute in several
 * pieces, which for hundreds of rows takes longer than rendering them; components must be functions without hooks, and
 * the browser hydrates the result.
 */
export function markupOf(node: ReactNode): string {
  return new Writer().nodes(node).html;
}

class Writer {
  html = "";
  /** React separates two adjacent texts by a comment, without which the browser would merge them. */
  #endsWithText = false;

  nodes(node: ReactNode): this {
    if (Array.isArray(node)) for (const child of node) this.nodes(child);
    else if (typeof node === "string" || typeof node === "number") this.#text(String(node));
    else if (isValidElement<Props>(node)) this.#element(node);
    else if (node !== null && node !== undefined && typeof node !== "boolean")
      throw new TypeError("Only elements and texts can be written as markup.");
    return this;
  }

  #text(text: string): void {
    if (text === "") return;
    if (this.#endsWithText) this.html += "<!-- -->";
    this.html += escaped(text);
    this.#endsWithText = true;
  }

  #element({ type, props }: ReactElement<Props>): void {
    const component = isMemo(type) ? type.type : type;
    if (component === Fragment) this.nodes(props.children as ReactNode);
    else if (typeof component === "string") this.#tag(component, props);
    else if (typeof component === "function")
      this.nodes((component as (props: Props) => ReactNode)(props));
    else throw new TypeError("A component of this kind cannot be written as markup.");
  }

  #tag(name: string, { children, ...attributes }: Props): void {
    this.html += `<${name}${attributesOf(attributes)}`;
    this.#endsWithText = false;
    if (voidElements.has(name)) {
      this.html += "/>";
      return;
    }
    this.html += ">";
    this.nodes(children as ReactNode);
    this.html += `</${name}>`;
    this.#endsWithText = false;
  }
}

const isMemo = (type: unknown): type is { type: unknown } =>
  typeof type === "object" && type !== null && "type" in type;

function attributesOf({ checked, ...props }: Props): string {
  let text = "";
  for (const name in props) text += attributeOf(name, props[name]);
  // React writes this attribute last.
  return text + attributeOf("checked", checked);
}

function attributeOf(name: string, value: unknown): string {
  const text =
    typeof value === "string" || typeof value === "number"
      ? String(value)
      : writtenValue(name, value);
  if (text === null) return "";
  const written = attributeNames[name] ?? (/[A-Z]/.test(name) ? null : name);
  if (written === null) throw new TypeError(`${name} cannot be written as markup.`);
  return ` ${written}="${escaped(text)}"`;
}

/** Null for an attribute that is left out. `aria-` and `data-` attributes are written as "false"; others are left out. */
function writtenValue(name: string, value: unknown): string | null {
  if (value === undefined || value === null || typeof value === "function") return null;
  if (name === "style") return styleOf(value as Props);
  if (typeof value === "object") throw new TypeError(`${name} cannot be written as markup.`);
  if (typeof value !== "boolean" || /^(aria|data)-/.test(name)) return String(value);
  return value ? "" : null;
}

function styleOf(style: Props): string {
  let text = "";
  for (const name in style) {
    const value = style[name];
    if (value !== undefined && value !== null) text += `${text && ";"}${name}:${value}`;
  }
  return text;
}

const special = /["'&<>]/;
const entities: Readonly<Record<string, string>> = {
  '"': "&quot;",
  "'": "&#x27;",
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
};

const escaped = (text: string): string =>
  special.test(text) ? text.replace(/["'&<>]/g, (sign) => entities[sign] ?? sign) : text;

import { memo, type ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { markupOf } from "./markup";

const Name = memo(({ name }: { name: string }) => <b>{name}</b>);

const written: Record<string, ReactNode> = {
  "what people wrote": <p title={`"&'<>`}>{`<script>alert("'&'")</script>`}</p>,
  "texts side by side": (
    <p>
      {1} of {2}
      {null} steps{""}
      {false}
    </p>
  ),
  "texts between elements": (
    <p>
      a<b>c</b>d{"e"}
    </p>
  ),
  "a box that is ticked": <input type="checkbox" checked readOnly tabIndex={-1} aria-label="It" />,
  "a box that is not": <input type="checkbox" checked={false} disabled={false} readOnly />,
  "what is said as false": <p aria-busy={false} aria-hidden data-open={false} hidden />,
  "what is not there": <input title={undefined} className="" onChange={() => {}} />,
  styles: <p style={{ "--from": undefined, "--to": `12.5%`, "--most": `"<` } as object} />,
  drawings: (
    <svg aria-hidden="true" viewBox="0 0 4 4" width={4}>
      <rect strokeWidth="2" rx="4" className="fill" />
      <text textAnchor="middle">{3}</text>
    </svg>
  ),
  "components and lists": (
    <>
      {["a", "b"].map((name) => (
        <Name key={name} name={name} />
      ))}
    </>
  ),
};

describe("the markup of plain elements", () => {
  it.each(Object.entries(written))("is as React writes it: %s", (_, node) => {
    expect(markupOf(node)).toBe(renderToString(node));
  });

  it("is refused for what it cannot write", () => {
    const later: ReactNode = Promise.resolve("text");
    expect(() => markupOf(later)).toThrow(TypeError);
    expect(() => markupOf(<label htmlFor="one">One</label>)).toThrow(TypeError);
    const object = { title: {} } as object;
    expect(() => markupOf(<p {...object} />)).toThrow(TypeError);
  });
});

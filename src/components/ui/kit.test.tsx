import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Checkbox } from "./checkbox";
import { ComboBox } from "./combo-box";
import { TextArea, TextField } from "./field";
import { RadioGroup } from "./radio-group";
import { SelectField } from "./select";

/** The HTML of the server, as it is before any script. */
const sent = (element: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" timeZone="UTC" messages={{}}>
      {element}
    </NextIntlClientProvider>,
  );
const attribute = (html: string, tag: string, name: string) =>
  new RegExp(`<${tag}\\b[^>]*\\s${name}="([^"]*)"`).exec(html)?.[1];
const ignore = () => undefined;

it("ties a field to its label, its value and what is wrong with it", () => {
  const html = sent(
    <TextField label="Name" name="name" value="Maya" error="Too short." onChange={ignore} />,
  );
  expect(attribute(html, "label", "for")).toBe(attribute(html, "input", "id"));
  expect(attribute(html, "input", "name")).toBe("name");
  expect(attribute(html, "input", "value")).toBe("Maya");
  expect(attribute(html, "input", "aria-invalid")).toBe("true");
  expect(html).toMatch(/role="alert">Too short\./);
});

it("says nothing of a field that is right", () => {
  const html = sent(<TextArea label="Notes" value="" onChange={ignore} />);
  expect(html).toContain("<textarea");
  expect(html).not.toContain('aria-invalid="');
  expect(html).not.toContain('role="alert"');
});

it("keeps the browser's own checks where the browser is to judge", () => {
  const html = sent(
    <TextField label="E-mail" type="email" defaultValue="nora@" required error="Not an address." />,
  );
  expect(html).toMatch(/<input[^>]*\srequired/);
  expect(html).toContain("Not an address.");
});

it("is a select that needs no script, before there is one", () => {
  const options = [
    { id: "a", label: "First" },
    { label: "Others", options: [{ id: "b", label: "Second" }] },
  ];
  for (const Field of [SelectField, ComboBox]) {
    const html = sent(
      <Field label="Rung" name="rung" value="b" options={options} onChange={ignore} />,
    );
    expect(attribute(html, "select", "name")).toBe("rung");
    expect(attribute(html, "label", "for")).toBe(attribute(html, "select", "id"));
    expect(html).toContain(
      '<optgroup label="Others"><option value="b" selected="">Second</option>',
    );
  }
});

it("offers what is not chosen yet as nothing", () => {
  const html = sent(
    <ComboBox label="Who" value="" placeholder="Choose" options={[]} onChange={ignore} />,
  );
  expect(html).toContain('<option value="" selected="">Choose</option>');
});

it("names boxes by their own words, and lays the browser's control over what is drawn", () => {
  const html = sent(
    <>
      <Checkbox isSelected onChange={ignore}>
        Everyone
      </Checkbox>
      <RadioGroup
        label="Which"
        value="one"
        options={[
          { value: "one", label: "One" },
          { value: "two", label: "Two" },
        ]}
        onChange={ignore}
      />
    </>,
  );
  expect(html).toMatch(/<label[^>]*>.*type="checkbox"[^>]*checked="".*Everyone.*<\/label>/);
  expect(html.match(/type="radio"/g)).toHaveLength(2);
  expect(html).toMatch(/role="radiogroup"/);
});

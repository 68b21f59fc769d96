import { NextIntlClientProvider } from "next-intl";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import messages from "../../../messages/en-GB";
import { ProseField } from "./prose-field";
import { typedTexts } from "./typed-texts";

it("says why what is typed cannot be saved, while it is typed", () => {
  const drawn = (text: string) => {
    const typed = typedTexts();
    typed.write("notes", text, null);
    return renderToString(
      <NextIntlClientProvider locale="en-GB" timeZone="UTC" messages={messages}>
        <ProseField
          label="Notes"
          value={null}
          limit={9}
          typed={typed}
          typedKey="notes"
          onChange={() => true}
        />
      </NextIntlClientProvider>,
    );
  };
  expect(drawn("ring\u0007")).toContain("bell (U+0007)");
  expect(drawn("ten letters")).toContain("2 characters too long");
  expect(drawn("a\u000Bb\t c")).not.toContain("U+00");
});

import { expect, it } from "vitest";
import english from "../../messages/en-GB/earlyResponse.json";
import { sentenceOf } from "./early-texts.mjs";

it("fills in the sentence of a response, in a language that exists", async () => {
  const address = "http://localhost:3000";
  for (const headers of [
    {},
    { "accept-language": "de, en;q=0.1" },
    { "accept-language": "../.." },
  ]) {
    const sentence = await sentenceOf({ key: "demoElsewhere", address }, headers);
    expect(sentence).toBe(english.demoElsewhere.replace("{address}", address));
    expect(await sentenceOf({ key: "noPath" }, headers)).toBe(english.noPath);
  }
});

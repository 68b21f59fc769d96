import fc from "fast-check";
import { micromark } from "micromark";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "./markdown";

describe("what an author may write", () => {
  it.each([
    ["plain words", "Well done.", "<p>Well done.</p>"],
    ["their line breaks", "One\nTwo\n\nThree", "<p>One<br>\nTwo</p>\n<p>Three</p>"],
    [
      "emphasis",
      "**now** and *then*\nagain",
      "<p><strong>now</strong> and <em>then</em><br>\nagain</p>",
    ],
    ["lists", "- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"],
    ["quotes", "> said", "<blockquote>\n<p>said</p>\n</blockquote>"],
    ["code, as it stands", "```\na <b>\n\nc\n```", "<pre><code>a &lt;b>\n\nc\n</code></pre>"],
    [
      "links",
      "[the course](https://example.com/?a=1&b=2)",
      '<p><a href="https://example.com/?a=1&amp;b=2" rel="noopener nofollow ugc">the course</a></p>',
    ],
    [
      "addresses in angle brackets",
      "<https://example.com>",
      '<p><a href="https://example.com" rel="noopener nofollow ugc">https://example.com</a></p>',
    ],
  ])("%s", (_, markdown, html) => expect(renderMarkdown(markdown)).toBe(html));

  it.each([
    ["a heading", "# Big", "<p># Big</p>"],
    ["an image", "![pixel](https://example.com/p.png)", "img"],
    ["indented code", "    x", "<p>x</p>"],
  ])("%s is no part of a comment", (_, markdown, not) => {
    const html = renderMarkdown(markdown);
    if (not.startsWith("<")) expect(html).toBe(not);
    else expect(html).not.toContain(`<${not}`);
  });
});

const attacks = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  '<a href="javascript:alert(1)">x</a>',
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<style>@import 'https://evil.example'</style>",
  "<!--><script>alert(1)</script>-->",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<?xml version='1.0'?><x onload=alert(1)>",
  "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java&#10;script:alert(1))",
  "[x](java&Tab;script:alert(1))",
  "[x](&#x6A;avascript:alert(1))",
  "[x](<javascript:alert(1)>)",
  "[x](\u0001javascript:alert(1))",
  "[x](javascript&colon;alert(1))",
  "[x](vbscript:msgbox(1))",
  "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "[x](file:///etc/passwd)",
  "[x](blob:https://example.com/1)",
  "<javascript:alert(1)>",
  "<data:text/html,<script>alert(1)</script>>",
  "[x][a]\n\n[a]: javascript:alert(1)",
  "![x](javascript:alert(1))",
  '![x" onerror="alert(1)](x)',
  '[x](https://example.com "\\" onmouseover=\\"alert(1)")',
  "[x](https://example.com 'a\" onmouseover=\"alert(1)')",
  '[x](https://example.com/"onmouseover="alert(1))',
  '```"><script>alert(1)</script>\nx\n```',
  '``` js" onclick="alert(1)\nx\n```',
  "`<script>alert(1)</script>`",
  "- <script>alert(1)</script>",
  "> <script>alert(1)</script>",
  "    <script>alert(1)</script>",
  "**<script>alert(1)</script>**",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#60;script&#62;alert(1)&#60;/script&#62;",
  "<p></p><script>alert(1)</script>",
  '"><script>alert(1)</script>',
  '<a href=""<a href="" onclick=alert(1)>',
];

const allowedTag =
  /^<\/?(?:p|br|hr|em|strong|ul|ol|ol start="\d+"|li|blockquote|pre|code|a|a(?: href="(?:(?:https?|mailto):|(?![a-z][a-z\d+.-]*:))[^"<]*")?(?: title="[^"<]*")? rel="noopener nofollow ugc")>$/i;

/** The tags of the HTML that a comment may not have; an unpaired "<" counts as one. */
const strayTags = (html: string): string[] =>
  (html.match(/<[^>]*>?/g) ?? []).filter((tag) => !allowedTag.test(tag));

describe("what an author may not smuggle in", () => {
  it.each(attacks)("%s", (attack) => {
    for (const markdown of [attack, `Hi ${attack} there`, `a\n\n${attack}\n\nb`, attack.repeat(30)])
      expect(strayTags(renderMarkdown(markdown))).toEqual([]);
  });

  it("shows HTML as the text it is", () => {
    expect(renderMarkdown("Use <b>bold</b> & co.")).toBe("<p>Use &lt;b>bold&lt;/b> &amp; co.</p>");
  });

  it("lets no address through whose scheme could run", () => {
    expect(renderMarkdown("[x](javascript:alert(1))")).toBe(
      '<p><a rel="noopener nofollow ugc">x</a></p>',
    );
  });

  it("holds for any mixture of marks, attacks and words", () => {
    const piece = fc.oneof(
      fc.constantFrom(...attacks),
      fc.constantFrom(
        "[",
        "](",
        ")",
        "<",
        ">",
        "`",
        "**",
        "_",
        "&",
        "#",
        '"',
        "'",
        "\n",
        "- ",
        ":",
        "javascript:",
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(strayTags(renderMarkdown(pieces.join("")))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

it("says the same of text without marks as the parser does", () => {
  const text = fc.array(
    fc.constantFrom(
      "one",
      "two",
      " ",
      "  ",
      "\n",
      "\n\n",
      "\t",
      '"',
      "'",
      ".",
      "-",
      "+",
      "1.",
      "#",
      "~",
      "é",
      "=",
      ":",
    ),
  );
  const disable = { null: ["headingAtx", "setextUnderline", "codeIndented", "definition"] };
  const squeeze = (html: string) =>
    html
      .replaceAll(" />", ">")
      .replaceAll("<br>", "")
      .replaceAll("&quot;", '"')
      .replace(/[ \t]*\n[ \t]*/g, "\n");
  fc.assert(
    fc.property(text, (parts) => {
      const text = parts.join("").trim();
      // The parser's own writer says the language of code, which a page does not hold.
      fc.pre(!text.includes("~~~"));
      const parsed = micromark(text, { extensions: [{ disable }] });
      expect(squeeze(renderMarkdown(text))).toBe(squeeze(parsed));
    }),
    { numRuns: 500 },
  );
});

it("gives up on marks beyond any person's, and loses no word of it", () => {
  const html = renderMarkdown(`${"**a_".repeat(1_250)} <b>`);
  expect(html).toBe(`<p>${"**a_".repeat(1_250)} &lt;b></p>`);
});

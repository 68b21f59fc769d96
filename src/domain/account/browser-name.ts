// In the order in which they must be asked for: each pretends to be those after it.
const browsers: [name: string, mark: RegExp][] = [
  ["Edge", /\bEdg(e|A|iOS)?\//],
  ["Opera", /\bOPR\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\b(Firefox|FxiOS)\//],
  ["Chrome", /\b(Chrome|CriOS|Chromium|HeadlessChrome)\//],
  ["Safari", /\bSafari\//],
];
const systems: [name: string, mark: RegExp][] = [
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Android", /\bAndroid\b/],
  ["Windows", /\bWindows\b/],
  ["macOS", /\bMac OS X\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["Linux", /\bLinux\b/],
];

const named = (list: [string, RegExp][], userAgent: string) =>
  list.find(([, mark]) => mark.test(userAgent))?.[0] ?? null;

/** What a person calls the browser and the device a session was begun on; null where it does not say. */
export function browserOf(userAgent: string): { browser: string | null; system: string | null } {
  return { browser: named(browsers, userAgent), system: named(systems, userAgent) };
}

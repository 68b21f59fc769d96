import { NextIntlClientProvider } from "next-intl";
import { type ComponentType, Suspense } from "react";
import { prerender } from "react-dom/static";
import { expect, it, vi } from "vitest";
import messages from "../../../messages/en-GB";
import { lazyComponent } from "./lazy-component";

const drawn = async (Part: ComponentType<{ name: string }>) => {
  const { prelude } = await prerender(
    <NextIntlClientProvider locale="en-GB" timeZone="UTC" messages={messages}>
      <main>
        The page
        <Suspense>
          <Part name="Maya" />
        </Suspense>
      </main>
    </NextIntlClientProvider>,
  );
  return new Response(prelude).text();
};

const Greeting = ({ name }: { name: string }) => <p>Welcome {name}</p>;
const offline = () => Promise.reject(new Error("ChunkLoadError"));

it("draws a notice where a component cannot be loaded, and the page goes on", async () => {
  const html = await drawn(lazyComponent<{ name: string }>(offline));
  expect(html).toContain("The page");
  expect(html).toContain(messages.text.notLoaded);
  expect(html).toContain(messages.text.tryAgain);
});

it("draws what was given for that case instead of the notice", async () => {
  const html = await drawn(lazyComponent<{ name: string }>(offline, Greeting));
  expect(html).toMatch(/Welcome.*Maya/);
  expect(html).not.toContain(messages.text.notLoaded);
});

it("draws the component once it is loaded, also where loading it ahead failed", async () => {
  const load = vi.fn(offline as () => Promise<{ default: typeof Greeting }>);
  const Part = lazyComponent(load);
  await Part.preload();
  load.mockResolvedValue({ default: Greeting });
  expect(await drawn(Part)).toMatch(/Welcome.*Maya/);
  expect(await drawn(Part)).toMatch(/Welcome.*Maya/);
  expect(load).toHaveBeenCalledTimes(2);
});

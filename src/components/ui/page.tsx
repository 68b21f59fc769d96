import type { ReactNode } from "react";

/** A screen of an organization, beside the column of names. */
export function Page({
  width = "normal",
  children,
}: {
  width?: keyof typeof widths;
  children: ReactNode;
}) {
  return <div className={`@container ${widths[width]} px-5 pt-8 pb-20 md:px-12`}>{children}</div>;
}

const widths = { narrow: "max-w-3xl", normal: "max-w-5xl", wide: "max-w-wide" } as const;

/** The head of a screen: what it belongs to, its title, and one sentence in the serif that sums it up. */
export function PageHead({
  eyebrow,
  title,
  lead,
  children,
}: {
  eyebrow?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className="mb-8">
      {eyebrow ? <p className="mb-1 text-sm text-ink-2">{eyebrow}</p> : null}
      <h1 className="font-serif text-heading leading-9 wrap-anywhere md:text-display md:leading-10.5">
        {title}
      </h1>
      {lead ? <p className="mt-3 max-w-2xl font-serif text-lg text-ink-2">{lead}</p> : null}
      {children}
    </header>
  );
}

/** A group of rows under a heading with a line below it. */
export function Section({
  title,
  tone = "plain",
  action,
  children,
}: {
  title: ReactNode;
  tone?: "plain" | "risk";
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="mb-10">
      <div className="flex items-baseline justify-between gap-4 border-b border-line pb-2">
        <h2
          className={`min-w-0 wrap-anywhere text-base font-semibold ${tone === "risk" ? "text-risk" : "text-ink-2"}`}
        >
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}

/** An empty list: says what it would hold, teaches the method by an example, and offers to start with it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="max-w-xl py-8">
      <h2 className="font-serif text-title">{title}</h2>
      <div className="prose mt-2 text-ink-2">{children}</div>
      {action ? <div className="mt-5">{action}</div> : null}
    </div>
  );
}

/** An empty screen. */
export function EmptyPage({
  title,
  empty,
  children,
}: {
  title: ReactNode;
  /** The heading, which says what is missing. */
  empty: ReactNode;
  children: ReactNode;
}) {
  return (
    <Page>
      <PageHead title={title} />
      <EmptyState title={empty}>
        <p>{children}</p>
      </EmptyState>
    </Page>
  );
}

/** The name of a key, as it is printed on the keyboard. */
export function Key({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-sm border border-line-strong px-1 font-sans text-xs font-medium whitespace-nowrap text-ink-2">
      {children}
    </kbd>
  );
}

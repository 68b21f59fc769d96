import type { ReactNode } from "react";

/** One of the questions by which a plan is begun. */
export function Question({
  number,
  title,
  why,
  children,
}: {
  number: number;
  title: string;
  why: string;
  children: ReactNode;
}) {
  return (
    <section className="grid gap-x-5 md:grid-cols-question">
      <p aria-hidden="true" className="figures hidden font-serif text-title text-ink-3 md:block">
        {number}
      </p>
      <div>
        <h2 className="font-serif text-title">{title}</h2>
        <p className="mb-4 text-ink-2">{why}</p>
        {children}
      </div>
    </section>
  );
}

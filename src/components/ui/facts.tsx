import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";

/** Short facts in one line, with the separator of the language, each in its own direction. Empty ones are left out. */
export function Facts({ children }: { children: readonly ReactNode[] }) {
  const t = useTranslations("text");
  const facts = children.filter((fact) => fact !== null && fact !== undefined && fact !== "");
  return facts.map((fact, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they keep their order
    <Fragment key={index}>
      {index > 0 ? <span className="whitespace-pre">{t("factSeparator")}</span> : null}
      <bdi>{fact}</bdi>
    </Fragment>
  ));
}

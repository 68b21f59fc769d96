import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";

/** From so many people on, a name is found faster by typing than by looking. */
const many = 8;

/** Narrows a list of people by typing; not there where they are few. */
export function PeopleSearch({
  among,
  value,
  onSearch,
  ...props
}: {
  among: number;
  value: string;
  onSearch: (query: string) => void;
} & Omit<ComponentProps<"input">, "value" | "type">) {
  const t = useTranslations("people");
  if (among < many) return null;
  return (
    <input
      type="search"
      aria-label={t("search")}
      placeholder={t("search")}
      value={value}
      onChange={(event) => onSearch(event.target.value)}
      {...props}
    />
  );
}

import { useTranslations } from "next-intl";
import { SearchField } from "@/components/ui/search-field";

/** From this number of people on, a search is faster than reading the list. */
const many = 8;

/** Filters a list of people by name; not drawn where they are few. */
export function PeopleSearch({
  among,
  value,
  onSearch,
  ...classes
}: {
  among: number;
  value: string;
  onSearch: (query: string) => void;
  className?: string;
  inputClass?: string;
}) {
  const t = useTranslations("people");
  if (among < many) return null;
  return (
    <SearchField
      label={t("search")}
      value={value}
      onChange={onSearch}
      // The list narrows as one types, so the Enter key must not send the form around it.
      onSubmit={() => {}}
      {...classes}
    />
  );
}

import { useTranslations } from "next-intl";
import { SearchField } from "@/components/ui/search-field";

/** From so many people on, a name is found faster by typing than by looking. */
const many = 8;

/** Narrows a list of people by typing; not there where they are few. */
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

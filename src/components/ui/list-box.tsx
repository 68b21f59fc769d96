"use client";

import { Header } from "react-aria-components/Header";
import { ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { floatingClass, highlightedClass } from "./popover";

export type Option = { id: string; label: string };
export type OptionGroup = { label: string; options: readonly Option[] };
/** What can be chosen: options, or groups of them under a heading each. */
export type Options = readonly (Option | OptionGroup)[];

export const isGroup = (entry: Option | OptionGroup): entry is OptionGroup => "options" in entry;

/** Every option by itself, whatever group it stands in. */
export const flatOptions = (options: Options): readonly Option[] =>
  options.flatMap((entry) => (isGroup(entry) ? entry.options : [entry]));

/** The list that opens under a select or combo box. */
export function OptionList({ options, empty }: { options: Options; empty?: string | undefined }) {
  return (
    <Popover className={`${floatingClass} w-(--trigger-width) overflow-y-auto p-1`}>
      <ListBox
        className="outline-none"
        renderEmptyState={() => (empty ? <p className="px-2 py-2 text-ink-2">{empty}</p> : null)}
      >
        {options.map((entry) =>
          isGroup(entry) ? (
            <ListBoxSection key={entry.label} id={entry.label}>
              <Header className="px-2 pt-2 pb-1 text-xs font-semibold text-ink-3">
                {entry.label}
              </Header>
              {entry.options.map(OptionItem)}
            </ListBoxSection>
          ) : (
            OptionItem(entry)
          ),
        )}
      </ListBox>
    </Popover>
  );
}

const OptionItem = ({ id, label }: Option) => (
  <ListBoxItem
    key={id}
    id={id}
    textValue={label}
    className={`${highlightedClass} flex min-h-9 items-center justify-between gap-3 px-2 py-1 data-[selected]:font-medium`}
  >
    {({ isSelected }) => (
      <>
        <bdi className="min-w-0 break-words">{label}</bdi>
        {isSelected ? <span aria-hidden="true">✓</span> : null}
      </>
    )}
  </ListBoxItem>
);

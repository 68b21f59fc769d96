"use client";

import { Check } from "lucide-react";
import { Header } from "react-aria-components/Header";
import { ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { isGroup, type Option, type Options } from "./options";
import { floatingClass, highlightedClass } from "./popover";

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
              <Header className="ps-2.75 pe-2 pt-2 pb-1 text-xs font-semibold text-ink-3">
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
        <bdi className="min-w-0 wrap-anywhere">{label}</bdi>
        {isSelected ? <Check size={16} aria-hidden="true" className="shrink-0" /> : null}
      </>
    )}
  </ListBoxItem>
);

"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Autocomplete, useFilter } from "react-aria-components/Autocomplete";
import { Day } from "@/components/plan/day";
import { closeByNavigation } from "@/components/ui/close-on-back";
import { Dialog } from "@/components/ui/dialog";
import { Facts } from "@/components/ui/facts";
import { Menu, MenuItem, MenuSection } from "@/components/ui/menu";
import { SearchField } from "@/components/ui/search-field";
import type { ScreenLink } from "./screens";
import { usePaletteGroups } from "./use-palette-groups";

/** Everything one can go to, by typing a part of its name. */
export default function Palette({
  organization,
  screens,
  onClose,
}: {
  organization: string;
  screens: readonly ScreenLink[];
  onClose: () => void;
}) {
  const t = useTranslations("palette");
  const router = useRouter();
  const { contains } = useFilter({ sensitivity: "base" });
  const groups = usePaletteGroups(organization, screens);
  const go = (href: string) => {
    closeByNavigation();
    onClose();
    router.replace(href);
  };
  return (
    <Dialog title={null} label={t("search")} onClose={onClose}>
      <Autocomplete filter={contains}>
        {/* The whole dialog scrolls, so that keys in the field scroll the list; the field is sticky. */}
        <SearchField
          label={t("search")}
          autoFocus
          className="sticky top-0 z-10 -mt-5 border-b border-line bg-paper pt-5 pb-3 md:-mt-6 md:pt-6"
          inputClass="w-full bg-transparent font-serif text-title outline-none placeholder:text-ink-3"
        />
        <Menu
          aria-label={t("results")}
          className="mt-3"
          renderEmptyState={() => <p className="py-4 text-ink-2">{t("nothing")}</p>}
          onAction={(key) => go(String(key))}
        >
          {groups
            .filter(({ entries }) => entries.length > 0)
            .map(({ key, entries }) => (
              <MenuSection key={key} title={t(`group.${key}`)}>
                {entries.map(({ href, name, note, by }) => (
                  <MenuItem
                    key={href}
                    id={href}
                    textValue={`${name} ${note ?? ""}`}
                    className="scroll-mt-24 scroll-mb-5"
                  >
                    <bdi className="truncate">{name}</bdi>
                    {note || by ? (
                      <span className="shrink-0 text-sm text-ink-3">
                        <Facts>{[note, by ? <Day key="by" date={by} /> : null]}</Facts>
                      </span>
                    ) : null}
                  </MenuItem>
                ))}
              </MenuSection>
            ))}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}

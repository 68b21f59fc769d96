"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { buttonClass } from "@/components/ui/button";
import { Menu, MenuButton, MenuItem, MenuSection } from "@/components/ui/menu";
import { Tabs } from "@/components/ui/tabs";
import { longTitle } from "../fixtures/people";
import { type GalleryEntry, Specimen } from "../specimen";

function Menus() {
  const t = useTranslations("gallery.sample");
  return (
    <>
      <Specimen state="default">
        <Menu aria-label={t("label")} disabledKeys={["third"]}>
          <MenuSection title={t("group")}>
            <MenuItem id="first">{t("option.first")}</MenuItem>
            <MenuItem id="second">{t("option.second")}</MenuItem>
            <MenuItem id="third">{t("option.third")}</MenuItem>
          </MenuSection>
          <MenuSection title={t("title")}>
            <MenuItem id="long">{longTitle}</MenuItem>
          </MenuSection>
        </Menu>
      </Specimen>
      <Specimen state="open" opens>
        <MenuButton button={<Button className={buttonClass()}>{t("action")}</Button>}>
          <Menu aria-label={t("label")} disabledKeys={["second"]}>
            <MenuItem id="first">{t("option.first")}</MenuItem>
            <MenuItem id="second">{t("option.second")}</MenuItem>
            <MenuItem id="third">{t("option.third")}</MenuItem>
          </Menu>
        </MenuButton>
      </Specimen>
    </>
  );
}

function TabLists() {
  const t = useTranslations("gallery.sample");
  const [selected, setSelected] = useState("first");
  const tabs = (["first", "second", "third"] as const).map((id) => ({
    id,
    title: t(`option.${id}`),
    content: <p>{t("text")}</p>,
  }));
  return (
    <>
      <Specimen state="selected" wide>
        <Tabs label={t("label")} tabs={tabs} selected={selected} onSelect={setSelected} />
      </Specimen>
      <Specimen state="focus" forced="focus" wide>
        <Tabs label={t("label")} tabs={tabs} selected="first" />
      </Specimen>
      <Specimen state="long" wide>
        <Tabs
          label={t("label")}
          tabs={[...tabs, { id: "long", title: longTitle, content: <p>{longTitle}</p> }]}
          selected="second"
        />
      </Specimen>
    </>
  );
}

export const menus: GalleryEntry[] = [
  { of: "ui/menu", Specimens: Menus },
  { of: "ui/tabs", Specimens: TabLists },
];

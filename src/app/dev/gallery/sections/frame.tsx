"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/components/providers/trpc";
import { NavLink } from "@/components/shell/nav-link";
import Palette from "@/components/shell/palette";
import { PaletteTrigger } from "@/components/shell/palette-trigger";
import { screensFor } from "@/components/shell/screens";
import { Shell } from "@/components/shell/shell";
import { SignOut } from "@/components/shell/sign-out";
import { card } from "../fixtures/goals";
import { colleagues, idOf, longName, names, organization } from "../fixtures/people";
import { type GalleryEntry, OpenSpecimen, Specimen } from "../specimen";

const shows = { team: true, admin: true };
const palette = { organization, screens: screensFor(organization, shows, "palette") };

function NavLinks() {
  const t = useTranslations("gallery.sample");
  return (
    <>
      <Specimen state="default">
        <NavLink href="/harbor">{t("title")}</NavLink>
      </Specimen>
      <Specimen state="hover" forced="hover">
        <NavLink href="/harbor">{t("title")}</NavLink>
      </Specimen>
      <Specimen state="focus" forced="focus">
        <NavLink href="/harbor">{t("title")}</NavLink>
      </Specimen>
      <Specimen state="current">
        <NavLink href="/dev/gallery">{t("title")}</NavLink>
      </Specimen>
    </>
  );
}

/** With an entry in each of its groups. */
function Palettes() {
  const trpc = useTRPC();
  const client = useQueryClient();
  useState(() => {
    const shared = [{ owner: { id: idOf(5), name: names.jonas }, goals: [card] }];
    const list = { mine: [{ ...card, id: idOf(41) }], sharedCount: 1, shared };
    client.setQueryData(trpc.goal.list.queryKey({ organization }), list);
    client.setQueryData(trpc.member.list.queryKey({ organization }), colleagues);
  });
  return (
    <>
      <Specimen state="folded">
        <PaletteTrigger {...palette} />
      </Specimen>
      <OpenSpecimen state="open">
        {(close) => <Palette {...palette} onClose={close} />}
      </OpenSpecimen>
    </>
  );
}

function Shells() {
  const t = useTranslations("gallery.sample");
  return (
    <Specimen state="default" wide>
      <Shell
        organization={{ slug: organization, name: "Harbor" }}
        me={{ name: longName, rungName: "Team Lead" }}
        screens={screensFor(organization, shows, "column")}
        palette={<PaletteTrigger {...palette} />}
        signOut={<SignOut />}
      >
        <p className="p-5">{t("text")}</p>
      </Shell>
    </Specimen>
  );
}

export const frame: GalleryEntry[] = [
  { of: "shell/nav-link", Specimens: NavLinks },
  { of: "shell/palette", Specimens: Palettes },
  { of: "shell/shell", Specimens: Shells },
];

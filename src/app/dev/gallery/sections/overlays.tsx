"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import NodeSheet from "@/components/goal-tree/node-sheet";
import { useAnnounce } from "@/components/providers/announce";
import KeysHelp from "@/components/shell/keys-help";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Popover } from "@/components/ui/popover";
import { longTitle } from "../fixtures/people";
import { type GalleryEntry, OpenSpecimen, Specimen } from "../specimen";

/** More text than a dialog has room for, so that it scrolls. */
const paragraphs = Array.from({ length: 12 }, (_, index) => index);

function Dialogs() {
  const t = useTranslations("gallery.sample");
  return (
    <>
      <OpenSpecimen state="default">
        {(close) => (
          <Dialog title={t("title")} onClose={close}>
            <p className="mb-4">{t("text")}</p>
            <Button variant="solid" onClick={close}>
              {t("action")}
            </Button>
          </Dialog>
        )}
      </OpenSpecimen>
      <OpenSpecimen state="long">
        {(close) => (
          <Dialog title={longTitle} onClose={close}>
            {paragraphs.map((paragraph) => (
              <p key={paragraph} className="mb-4">
                {longTitle}
              </p>
            ))}
            <Button onClick={close}>{t("action")}</Button>
          </Dialog>
        )}
      </OpenSpecimen>
      <OpenSpecimen state="side">
        {(close) => (
          <Dialog title={t("title")} side onClose={close}>
            <p className="mb-4">{t("text")}</p>
            <Button onClick={close}>{t("action")}</Button>
          </Dialog>
        )}
      </OpenSpecimen>
    </>
  );
}

function Sheets() {
  const t = useTranslations("gallery.sample");
  return (
    <OpenSpecimen state="default">
      {(close) => (
        <NodeSheet title={t("title")} onClose={close}>
          <p className="mb-4">{t("text")}</p>
          <Button onClick={close}>{t("action")}</Button>
        </NodeSheet>
      )}
    </OpenSpecimen>
  );
}

function Popovers() {
  const t = useTranslations("gallery");
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <Specimen state="default" opens>
      <Button ref={anchor} onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      {isOpen ? (
        <Popover label={t("sample.label")} anchor={anchor} onClose={() => setOpen(false)}>
          <p>{t("sample.text")}</p>
        </Popover>
      ) : null}
    </Specimen>
  );
}

const Keys = () => (
  <OpenSpecimen state="default">{(close) => <KeysHelp onClose={close} />}</OpenSpecimen>
);

function Toasts() {
  const problem = useTranslations("problem");
  const t = useTranslations("gallery.sample");
  const announced = {
    default: { text: t("done"), lasting: true },
    undo: { text: t("quoted", { title: longTitle }), undo: () => {}, lasting: true },
    signedOut: { text: problem("notSignedIn"), lasting: true },
  };
  return Object.entries(announced).map(([state, announcement]) => (
    <OpenSpecimen key={state} state={state as keyof typeof announced}>
      {() => <Announced {...announcement} />}
    </OpenSpecimen>
  ));
}

function Announced(announcement: { text: string; undo?: () => void; lasting: boolean }) {
  const announce = useAnnounce();
  const latest = useRef(announcement);
  useEffect(() => announce(latest.current), [announce]);
  return null;
}

export const overlays: GalleryEntry[] = [
  { of: "ui/dialog", Specimens: Dialogs },
  { of: "goal-tree/node-sheet", Specimens: Sheets },
  { of: "ui/popover", Specimens: Popovers },
  { of: "ui/toast", Specimens: Toasts },
  { of: "shell/keys-help", Specimens: Keys },
];

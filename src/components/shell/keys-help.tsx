"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Key } from "@/components/ui/page";

/** The keys whose names depend on the language. Letters and arrows are the same on all keyboards. */
const named = ["ctrl", "shift", "alt", "enter", "tab", "space", "delete"] as const;

const keys = {
  everywhere: [
    ["ctrl K", "palette"],
    ["?", "help"],
  ],
  climb: [
    ["↑ ↓", "walk"],
    ["enter", "next"],
    ["tab", "child"],
    ["shift tab", "out"],
    ["space", "tick"],
    ["F2", "rename"],
    ["D", "date"],
    ["M", "kind"],
    ["O", "order"],
    ["1 2 3", "remedy"],
    ["C", "comment"],
    ["alt ↑ ↓", "reorder"],
    ["alt ← →", "level"],
    ["← →", "fold"],
    ["delete", "delete"],
    ["ctrl Z", "undo"],
    ["ctrl Y", "redo"],
  ],
} as const;

/** What the keyboard can do. */
export default function KeysHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslations("keys");
  const text = useTranslations("text");
  const nameOf = (name: string) => {
    const key = named.find((one) => one === name);
    return key ? t(`key.${key}`) : name;
  };
  return (
    <Dialog title={t("title")} onClose={onClose}>
      {(["everywhere", "climb"] as const).map((group) => (
        <section key={group} className="mb-5">
          <h3 className="mb-2 text-sm font-semibold text-ink-2">{t(`group.${group}`)}</h3>
          <dl className="grid grid-cols-keys gap-y-2">
            {keys[group].map(([key, name]) => (
              <div key={name} className="contents">
                <dt className="flex gap-1">
                  {key.split(" ").map((name) => (
                    <Key key={name}>{nameOf(name)}</Key>
                  ))}
                </dt>
                <dd>{t(name)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {/* On a low screen the dialog scrolls, and needs something in it that takes the focus. */}
      <Button onClick={onClose}>{text("close")}</Button>
    </Dialog>
  );
}

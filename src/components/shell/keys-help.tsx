"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { Key } from "@/components/ui/page";

const keys = {
  everywhere: [
    ["Ctrl K", "palette"],
    ["?", "help"],
  ],
  climb: [
    ["↑ ↓", "walk"],
    ["Enter", "next"],
    ["Tab", "child"],
    ["Shift Tab", "out"],
    ["Space", "tick"],
    ["F2", "rename"],
    ["D", "date"],
    ["C", "comment"],
    ["Alt ↑ ↓", "reorder"],
    ["Alt ← →", "level"],
    ["← →", "fold"],
    ["Delete", "delete"],
    ["Ctrl Z", "undo"],
    ["Ctrl Y", "redo"],
  ],
} as const;

/** What the keyboard can do. */
export default function KeysHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslations("keys");
  return (
    <Dialog title={t("title")} onClose={onClose}>
      {(["everywhere", "climb"] as const).map((group) => (
        <section key={group} className="mb-5">
          <h3 className="mb-2 text-sm font-semibold text-ink-2">{t(`group.${group}`)}</h3>
          <dl className="grid grid-cols-keys gap-y-2">
            {keys[group].map(([key, name]) => (
              <div key={name} className="contents">
                <dt className="flex gap-1">
                  {key.split(" ").map((part) => (
                    <Key key={part}>{part}</Key>
                  ))}
                </dt>
                <dd>{t(name)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}

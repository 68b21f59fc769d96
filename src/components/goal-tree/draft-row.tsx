"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useRef, useState } from "react";
import { limits } from "@/domain/limits";
import { indentOf } from "./indent";

const focus = (input: HTMLInputElement | null) => input?.focus();

/**
 * The step being written. Enter keeps it and opens the next, Tab makes it a child, Shift+Tab takes it a level up,
 * Escape ends. Several pasted lines become several steps.
 */
export function DraftRow({
  text,
  depth,
  keep,
  indent,
  outdent,
  end,
}: {
  /** What has been typed so far. */
  text: RefObject<string>;
  depth: number;
  keep: (titles: string[], goOn: boolean) => void;
  indent: () => boolean;
  outdent: () => boolean;
  end: () => void;
}) {
  const t = useTranslations("climb");
  const [title, setTitle] = useState(text.current);
  text.current = title;
  // The field may lose the focus by being taken away; what was given up must not be kept then.
  const given = useRef(false);
  const finish = (goOn: boolean) => {
    if (given.current) return;
    if (title.trim() === "") end();
    else {
      setTitle("");
      text.current = "";
      keep([title.trim()], goOn);
    }
  };
  return (
    <div
      role="row"
      className="relative grid min-h-11 grid-cols-[44px_minmax(0,1fr)] items-center md:min-h-9"
    >
      <span className="spine above-ahead below-ahead dot-draft" />
      <div role="gridcell" className={`py-1 pl-2 ${indentOf(depth)}`}>
        <input
          ref={focus}
          value={title}
          maxLength={limits.title}
          aria-label={t("draft")}
          placeholder={t("draft")}
          aria-describedby="draft-keys"
          className="w-full bg-transparent outline-none placeholder:text-ink-3"
          onChange={(event) => setTitle(event.target.value)}
          onPaste={(event) => {
            const lines = event.clipboardData
              .getData("text/plain")
              .split(/\r?\n/)
              .map((line) => line.replace(/^[\s•*\-–\d.)]+/, "").trim())
              .filter((line) => line !== "");
            if (lines.length < 2) return;
            event.preventDefault();
            keep(lines, true);
          }}
          onBlur={() => finish(false)}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === "Enter") finish(true);
            else if (event.key === "Escape") {
              given.current = true;
              text.current = "";
              end();
            } else if (event.key === "Tab" && (event.shiftKey ? outdent() : indent()))
              event.preventDefault();
          }}
        />
        <p id="draft-keys" className="text-xs text-ink-3">
          {t("draftKeys")}
        </p>
      </div>
    </div>
  );
}

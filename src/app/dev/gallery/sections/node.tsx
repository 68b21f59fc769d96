"use client";

import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { factsOf } from "@/components/goal-tree/climb-facts";
import CompleteDialog from "@/components/goal-tree/complete-dialog";
import { NodePanel } from "@/components/goal-tree/node-panel";
import { typedKey } from "@/components/goal-tree/plan-texts";
import { useClimbTexts } from "@/components/goal-tree/use-climb-texts";
import CalendarPopover from "@/components/plan/calendar-popover";
import { DateField } from "@/components/plan/date-field";
import { DurationField } from "@/components/plan/duration-field";
import { OrderField } from "@/components/plan/order-field";
import { ProseField } from "@/components/plan/prose-field";
import { typedTexts } from "@/components/plan/typed-texts";
import { Button } from "@/components/ui/button";
import { climbModel } from "@/domain/goal/climb-model";
import { limits } from "@/domain/limits";
import type { DateRules } from "@/domain/plan/dates";
import { nodeIds, plan } from "../fixtures/goal-plan";
import { hebrewTitle, longTitle, names, today } from "../fixtures/people";
import { type GalleryEntry, OpenSpecimen, Specimen, type State } from "../specimen";

const rules: DateRules = { today, fiscalYearStartMonth: 1, locale: "en-GB" };
const nothing = () => {};
const nothingTyped = typedTexts();
const longTyped = typedTexts();
longTyped.write("notes", longTitle, null);
const refusedTyped = typedTexts();
refusedTyped.giveBack("notes", { text: longTitle, former: hebrewTitle, refusal: "changed" });

const panelActions = {
  plan: {
    setFields: () => true,
    redate: () => true,
    estimate: () => true,
    setKind: () => true,
    setOrder: () => true,
  },
  complete: nothing,
  rename: nothing,
  move: nothing,
  remove: nothing,
  addUnder: nothing,
  chooseMove: nothing,
  close: nothing,
};
const panels: [State, string, boolean][] = [
  ["default", nodeIds.step, true],
  ["late", nodeIds.late, true],
  ["milestone", nodeIds.milestone, true],
  ["empty", nodeIds.emptyMilestone, true],
  ["done", nodeIds.done, true],
  ["readOnly", nodeIds.step, false],
  ["gone", nodeIds.step, false],
];
const typedAboutGone = typedTexts();
typedAboutGone.write(typedKey("notes", nodeIds.step), longTitle, null);

function NodePanels() {
  const t = useTranslations("gallery.sample");
  const texts = useClimbTexts();
  const model = useMemo(() => climbModel(plan), []);
  return panels.map(([state, id, editable]) => {
    const node = model.byId.get(id);
    return node ? (
      <Specimen key={state} state={state}>
        <NodePanel
          node={node}
          facts={factsOf(id, model, plan, texts)}
          rules={rules}
          editable={editable}
          isGone={state === "gone"}
          dateRequest={0}
          typed={state === "gone" ? typedAboutGone : nothingTyped}
          actions={panelActions}
        >
          <p>{t("text")}</p>
        </NodePanel>
      </Specimen>
    ) : null;
  });
}

const CompleteDialogs = () => (
  <OpenSpecimen state="default">
    {(close) => (
      <CompleteDialog
        title={longTitle}
        open={[hebrewTitle, longTitle, names.jonas, names.daniel]}
        earliest={null}
        rules={rules}
        complete={nothing}
        onClose={close}
      />
    )}
  </OpenSpecimen>
);

function DateFields() {
  const t = useTranslations("gallery.sample");
  const [value, onChange] = useState<string | null>("2027-03-01");
  const field = { label: t("label"), rules, value, onChange };
  return (
    <>
      <Specimen state="filled">
        <DateField {...field} />
      </Specimen>
      <Specimen state="empty">
        <DateField {...field} value={null} hint={t("hint")} />
      </Specimen>
      <Specimen state="invalid">
        <DateField {...field} error={t("error")} />
      </Specimen>
      <Specimen state="focus" forced="focus">
        <DateField {...field} />
      </Specimen>
    </>
  );
}

function Calendars() {
  const t = useTranslations("gallery");
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <Specimen state="open" opens>
      <Button ref={anchor} onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      {isOpen ? (
        <CalendarPopover
          label={t("sample.label")}
          anchor={anchor}
          value="2026-11-26"
          today={today}
          onPick={nothing}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </Specimen>
  );
}

function DurationFields() {
  const t = useTranslations("gallery.sample");
  const typing = { typed: nothingTyped, typedKey: "durationDays" };
  const field = { label: t("label"), onChange: nothing, ...typing };
  return (
    <>
      <Specimen state="filled">
        <DurationField {...field} value={14} />
      </Specimen>
      <Specimen state="empty">
        <DurationField {...field} value={null} />
      </Specimen>
    </>
  );
}

const OrderFields = () => (
  <Specimen state="default">
    <OrderField value="sequence" onChange={nothing} />
  </Specimen>
);

function ProseFields() {
  const t = useTranslations("gallery.sample");
  const field = { label: t("label"), typedKey: "notes", onChange: () => true };
  return (
    <>
      <Specimen state="filled">
        <ProseField {...field} value={hebrewTitle} limit={limits.notes} typed={nothingTyped} />
      </Specimen>
      <Specimen state="invalid">
        <ProseField {...field} value={null} limit={20} typed={longTyped} />
      </Specimen>
      <Specimen state="changed">
        <ProseField {...field} value={hebrewTitle} limit={limits.notes} typed={refusedTyped} />
      </Specimen>
    </>
  );
}

export const node: GalleryEntry[] = [
  { of: "goal-tree/node-panel", Specimens: NodePanels },
  { of: "goal-tree/complete-dialog", Specimens: CompleteDialogs },
  { of: "plan/date-field", Specimens: DateFields },
  { of: "plan/calendar-popover", Specimens: Calendars },
  { of: "plan/duration-field", Specimens: DurationFields },
  { of: "plan/order-field", Specimens: OrderFields },
  { of: "plan/prose-field", Specimens: ProseFields },
];

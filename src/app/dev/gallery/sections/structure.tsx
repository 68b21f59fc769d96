"use client";

import { useTranslations } from "next-intl";
import { ProblemAlert } from "@/components/providers/problem-alert";
import { ProblemNotice } from "@/components/sign-in/problem-notice";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { EmptyPage, EmptyState, Key, Page, PageHead, Section } from "@/components/ui/page";
import { Prose } from "@/components/ui/prose";
import { hebrewTitle, longTitle } from "../fixtures/people";
import { type GalleryEntry, Specimen } from "../specimen";

function Pages() {
  const t = useTranslations("gallery.sample");
  return (
    <>
      <Specimen state="default" wide>
        <Page width="narrow">
          <PageHead eyebrow={t("hint")} title={t("title")} lead={t("text")}>
            <p className="mt-2">{t("text")}</p>
          </PageHead>
          <Section title={t("group")} action={<Button variant="quiet">{t("action")}</Button>}>
            <p className="py-3">{t("text")}</p>
          </Section>
          <Section title={t("group")} tone="risk">
            <p className="py-3">{t("text")}</p>
          </Section>
        </Page>
      </Specimen>
      <Specimen state="long" wide>
        <PageHead eyebrow={longTitle} title={longTitle} lead={longTitle} />
        <Section title={longTitle} action={<Button variant="quiet">{t("action")}</Button>}>
          <p className="py-3">
            <Key>{t("key")}</Key>
          </p>
        </Section>
      </Specimen>
    </>
  );
}

function EmptyStates() {
  const t = useTranslations("gallery.sample");
  return (
    <>
      <Specimen state="default" wide>
        <EmptyState
          title={t("title")}
          action={
            <Button variant="solid" type="button">
              {t("action")}
            </Button>
          }
        >
          <p>{t("text")}</p>
        </EmptyState>
      </Specimen>
      <Specimen state="page" wide>
        <EmptyPage title={t("title")} empty={t("hint")}>
          {t("text")}
        </EmptyPage>
      </Specimen>
    </>
  );
}

function Notices() {
  const t = useTranslations("gallery.sample");
  return (
    <>
      <Specimen state="default" wide>
        <Notice>{t("text")}</Notice>
      </Specimen>
      <Specimen state="risk" wide>
        <Notice tone="risk">{t("error")}</Notice>
      </Specimen>
      <Specimen state="long" wide>
        <Notice>{longTitle}</Notice>
      </Specimen>
    </>
  );
}

const ProblemAlerts = () => (
  <>
    <Specimen state="default" wide>
      <ProblemAlert problem={{ code: "forbidden", seconds: 0 }} />
    </Specimen>
    <Specimen state="pending" wide>
      <ProblemAlert problem={{ code: "tooManyRequests", seconds: 90 }} />
    </Specimen>
  </>
);

const ProblemNotices = () => (
  <Specimen state="default" wide>
    <ProblemNotice problem="linkExpired" seconds={0} />
  </Specimen>
);

/** Every element that the Markdown renderer of comments lets through. */
const html = `<p>${longTitle}</p><ul><li><strong>1</strong></li><li><em>2</em></li></ul><ol><li>1</li></ol><blockquote><p>${hebrewTitle}</p></blockquote><pre><code>npm start</code></pre><p><a href="#ui/prose">#</a></p>`;

const Proses = () => (
  <Specimen state="default" wide>
    <Prose html={html} />
  </Specimen>
);

export const structure: GalleryEntry[] = [
  { of: "ui/page", Specimens: Pages },
  { of: "ui/page (EmptyState)", Specimens: EmptyStates },
  { of: "ui/notice", Specimens: Notices },
  { of: "ui/prose", Specimens: Proses },
  { of: "providers/problem-alert", Specimens: ProblemAlerts },
  { of: "sign-in/problem-notice", Specimens: ProblemNotices },
];

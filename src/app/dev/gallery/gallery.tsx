"use client";

import { useTranslations } from "next-intl";
import styles from "./gallery.module.css";
import { type GalleryMode, Mode } from "./mode";
import { directions, type SectionName, sectionNames, themes } from "./names";
import { Offline } from "./offline";
import { sections } from "./sections";

const addressOf = (section: SectionName | null, mode: GalleryMode): string =>
  `/dev/gallery${section ? `/${section}` : ""}?${new URLSearchParams(mode)}`;

/** The index of all sections, or one section. */
export function Gallery({ section, mode }: { section: SectionName | null; mode: GalleryMode }) {
  const t = useTranslations("gallery");
  return (
    <Mode {...mode}>
      <div className={styles.page}>
        <header className={styles.head}>
          <h1 className="font-serif text-heading">
            {section ? t(`section.${section}`) : t("title")}
          </h1>
          <p className="text-ink-2">{t("lead")}</p>
          <ModeLinks current={section} mode={mode} />
          <SectionLinks current={section} mode={mode} />
        </header>
        <main>{section ? <Entries of={section} /> : <Contents mode={mode} />}</main>
      </div>
    </Mode>
  );
}

function ModeLinks({ current, mode }: { current: SectionName | null; mode: GalleryMode }) {
  const t = useTranslations("gallery");
  return (
    <nav aria-label={t("modes")} className={styles.links}>
      {themes.map((theme) => (
        <a
          key={theme}
          href={addressOf(current, { ...mode, theme })}
          aria-current={theme === mode.theme || undefined}
          className={styles.link}
        >
          {t(`theme.${theme}`)}
        </a>
      ))}
      {directions.map((dir) => (
        <a
          key={dir}
          href={addressOf(current, { ...mode, dir })}
          aria-current={dir === mode.dir || undefined}
          className={styles.link}
        >
          {t(`dir.${dir}`)}
        </a>
      ))}
    </nav>
  );
}

function SectionLinks({ current, mode }: { current: SectionName | null; mode: GalleryMode }) {
  const t = useTranslations("gallery");
  return (
    <nav aria-label={t("sections")} className={styles.links}>
      {sectionNames.map((name) => (
        <a
          key={name}
          href={addressOf(name, mode)}
          aria-current={name === current ? "page" : undefined}
          className={styles.link}
        >
          {t(`section.${name}`)}
        </a>
      ))}
    </nav>
  );
}

/** Every component by its file name, with a link to its specimens. */
function Contents({ mode }: { mode: GalleryMode }) {
  const t = useTranslations("gallery");
  return sectionNames.map((name) => (
    <section key={name} className={styles.entry}>
      <h2 className="font-serif text-title">{t(`section.${name}`)}</h2>
      <ul className={styles.links}>
        {sections[name].map(({ of }) => (
          <li key={of}>
            <a href={`${addressOf(name, mode)}#${of}`} className={styles.link}>
              {of}
            </a>
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Entries({ of: name }: { of: SectionName }) {
  return (
    <Offline>
      {sections[name].map(({ of, Specimens }) => (
        <section key={of} id={of} className={styles.entry}>
          <h2 className="font-semibold">{of}</h2>
          <div className={styles.specimens}>
            <Specimens />
          </div>
        </section>
      ))}
    </Offline>
  );
}

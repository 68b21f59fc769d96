const colourClasses = [
  "bg-forward-wash text-forward",
  "bg-risk-wash text-risk",
  "bg-raised text-ink-2",
];

/** Initials in a circle, hidden from screen readers, which read the name beside it. */
export function Avatar({ name }: { name: string }) {
  const parts = name.trim().split(/\s+/);
  const initials = [parts[0], parts.length > 1 ? parts.at(-1) : ""]
    .map((part) => [...(part ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
  const colourClass =
    colourClasses[[...name].reduce((sum, letter) => sum + letter.length, 0) % colourClasses.length];
  return (
    <span
      aria-hidden="true"
      className={`grid size-7 shrink-0 place-items-center rounded-full text-xs font-semibold ${colourClass}`}
    >
      {initials}
    </span>
  );
}

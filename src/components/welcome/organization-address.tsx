import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { cleanText } from "@/domain/clean-text";
import { slugCandidates } from "@/domain/organization/slug";

/** The address of an organization, made from its name; a field once another is wanted or it turns out to be taken. */
export function OrganizationAddress({
  host,
  name,
  slug,
  inputRef,
  error,
  suggestion,
  write,
  take,
}: {
  host: string;
  name: string;
  /** Null while it follows from the name. */
  slug: string | null;
  inputRef: (element: HTMLInputElement | null) => void;
  error: string | undefined;
  /** An address that is free. */
  suggestion: string | null;
  write: (slug: string) => void;
  take: (slug: string) => void;
}) {
  const t = useTranslations("welcome");
  const own = slugCandidates(name)[0] ?? "";
  if (slug !== null || error !== undefined)
    return (
      <TextField
        inputRef={inputRef}
        label={t("address")}
        hint={t("addressIs", { address: `${host}/${slug ?? own}` })}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck="false"
        value={slug ?? own}
        error={
          error === undefined ? undefined : (
            <>
              {error}{" "}
              {suggestion ? (
                <Button variant="quiet" className="underline" onClick={() => take(suggestion)}>
                  {t("takeSuggestion", { suggestion })}
                </Button>
              ) : null}
            </>
          )
        }
        onChange={(text) => write(cleanText(text, "address").toLowerCase())}
      />
    );
  return (
    <p className="-mt-2 flex min-h-6 flex-wrap gap-x-4 text-sm text-ink-2" aria-live="polite">
      {name.trim() === "" ? (
        t("addressFollows")
      ) : (
        <>
          <span className="break-all">{t("addressIs", { address: `${host}/${own}` })}</span>
          <Button variant="quiet" onClick={() => write(own)}>
            {t("otherAddress")}
          </Button>
        </>
      )}
    </p>
  );
}

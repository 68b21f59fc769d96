import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { limits } from "@/domain/limits";

/** Asks for a link by mail. A plain form: it needs no script. */
export function LinkForm({
  email,
  next,
  problem,
}: {
  email: string;
  next: string;
  problem?: string | undefined;
}) {
  const t = useTranslations("signIn");
  return (
    <form method="post" action="/api/auth/link" className="grid gap-5">
      <input type="hidden" name="next" value={next} />
      <TextField
        id="email"
        name="email"
        type="email"
        required
        maxLength={limits.email}
        autoComplete="email"
        defaultValue={email}
        label={t("email")}
        hint={t("newAccount")}
        error={problem === "emailMalformed" ? t("problem.emailMalformed") : undefined}
      />
      <Button type="submit" variant="solid">
        {t("send")}
      </Button>
    </form>
  );
}

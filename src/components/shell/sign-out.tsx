import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Ends this session by a plain form, which works before any script. */
export function SignOut() {
  const t = useTranslations("shell");
  return (
    <form method="post" action="/api/auth/sign-out">
      <Button type="submit" variant="quiet" className="text-sm">
        {t("signOut")}
      </Button>
    </form>
  );
}

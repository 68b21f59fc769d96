"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useMentorshipResponse } from "./use-mentorship-response";

/** Accepts or declines a request. Neither is final: a mentorship can be ended, and a request can be made again. */
export function RequestResponse(request: Parameters<typeof useMentorshipResponse>[0]) {
  const t = useTranslations("mentorship");
  const { name } = request;
  const { isBusy, accept, decline } = useMentorshipResponse(request);
  return (
    <>
      <Button aria-label={t("notNowTo", { name })} isBusy={isBusy} onClick={decline}>
        {t("notNow")}
      </Button>
      <Button variant="solid" aria-label={t("acceptOf", { name })} isBusy={isBusy} onClick={accept}>
        {t("accept")}
      </Button>
    </>
  );
}

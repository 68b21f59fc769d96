"use client";

import { Page } from "@/components/ui/page";
import { Failed, type FailedProps } from "../failed";

/** Within the frame of an organization, which goes on sending what was changed on the page that failed. */
export default function ErrorInside(props: FailedProps) {
  return (
    <Page width="narrow">
      <Failed {...props} />
    </Page>
  );
}

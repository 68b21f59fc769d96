"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTRPC } from "@/components/providers/trpc";

/** Tells the server once which zone this person lives in, because plans are computed in it. Shows nothing. */
export function ReportTimeZone() {
  const trpc = useTRPC();
  const { mutate } = useMutation(trpc.account.reportTimeZone.mutationOptions());
  useEffect(() => {
    mutate({ timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  }, [mutate]);
  return null;
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { FormFailure } from "@/components/providers/form-failure";
import { useTRPC } from "@/components/providers/trpc";
import { problemIn, useProblem } from "@/components/providers/use-problem";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { useTooLong } from "@/components/ui/use-too-long";
import { limits } from "@/domain/limits";
import { OrganizationAddress } from "./organization-address";

/**
 * Founds an organization: its name, and the address that follows from it unless another is chosen. Who has come by a mailed
 * link has no name yet, and is asked for it.
 */
export function CreateOrganization({ host, needsName }: { host: string; needsName: boolean }) {
  const t = useTranslations("welcome");
  // The same form sent twice founds one organization.
  const id = useRef("");
  const [founderName, setFounderName] = useState("");
  const [name, setName] = useState("");
  const [slug, setSlug] = useState<string | null>(null);
  const tooLong = useTooLong();
  const founderTooLong = needsName ? tooLong(founderName, limits.name) : null;
  const nameTooLong = tooLong(name, limits.name);
  const { create, found, errors, setErrors, suggestion } = useFounding();

  const send = (address: string | null) => {
    setErrors({});
    const missing: Record<string, string> = {};
    if (needsName && founderName.trim() === "") missing.founderName = t("noFounder");
    if (name.trim() === "") missing.name = t("noName");
    const wrong =
      founderTooLong || missing.founderName
        ? "founder-name"
        : nameTooLong || missing.name
          ? "organization-name"
          : null;
    if (wrong) {
      setErrors(missing);
      document.getElementById(wrong)?.focus();
      return;
    }
    id.current ||= crypto.randomUUID();
    const founder = needsName ? { founderName } : {};
    void found({ id: id.current, name, slug: address, ...founder });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(slug);
  };
  const take = (address: string) => {
    setSlug(address);
    send(address);
  };

  return (
    <form onSubmit={submit} noValidate className="grid gap-5 py-5">
      {needsName ? (
        <TextField
          id="founder-name"
          label={t("founder")}
          hint={t("founderHint")}
          autoComplete="name"
          value={founderName}
          error={founderTooLong ?? errors.founderName}
          onChange={(event) => setFounderName(event.target.value)}
        />
      ) : null}
      <TextField
        id="organization-name"
        label={t("name")}
        placeholder={t("nameExample")}
        autoComplete="organization"
        value={name}
        error={nameTooLong ?? errors.name}
        onChange={(event) => setName(event.target.value)}
      />
      <OrganizationAddress
        host={host}
        name={name}
        slug={slug}
        error={errors.slug}
        suggestion={suggestion}
        write={setSlug}
        take={take}
      />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button type="submit" variant="solid" disabled={create.isPending || create.isSuccess}>
          {create.isPending ? t("creating") : t("create")}
        </Button>
        <FormFailure message={errors.form} />
      </div>
    </form>
  );
}

type Founding = { id: string; name: string; slug: string | null; founderName?: string };

/** Founds it, and says which field stands in the way and which address is free. */
function useFounding() {
  const trpc = useTRPC();
  const router = useRouter();
  const problem = useProblem();
  const [suggestion, setSuggestion] = useState<string | null>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const create = useMutation(trpc.organization.create.mutationOptions());
  const found = async (founding: Founding) => {
    setSuggestion(null);
    try {
      const organization = await create.mutateAsync(founding);
      router.push(`/${organization.slug}/admin/people`);
    } catch (failure) {
      const { message, fields } = problem(failure);
      const { code, values } = problemIn(failure) ?? {};
      if (code === "slugTaken") {
        setErrors({ slug: message });
        setSuggestion(String(values?.suggestion));
      } else setErrors(Object.keys(fields).length > 0 ? fields : { form: message });
    }
  };
  return { create, found, errors, setErrors, suggestion };
}

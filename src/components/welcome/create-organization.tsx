"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormFailure } from "@/components/providers/form-failure";
import { useTRPC } from "@/components/providers/trpc";
import { useAppForm } from "@/components/providers/use-app-form";
import { useFormField, useTextField } from "@/components/providers/use-form-field";
import { useOneId } from "@/components/providers/use-one-id";
import { problemIn } from "@/components/providers/use-problem";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { limits } from "@/domain/limits";
import { OrganizationAddress } from "./organization-address";

type NewOrganization = {
  name: string;
  founderName?: string | undefined;
  /** Null while it follows from the name. */
  slug?: string | null | undefined;
};

const schema = async () => (await import("./create-organization-schema")).newOrganizationSchema;

/**
 * Creates an organization by its name, from which its address follows unless another is typed. Somebody who came by a
 * mailed link is asked for their own name too.
 */
export function CreateOrganization({ host, needsName }: { host: string; needsName: boolean }) {
  const t = useTranslations("welcome");
  const { form, suggestion, isCreated } = useCreateOrganization(needsName);
  const founderName = useTextField(form, "founderName", limits.name);
  const name = useTextField(form, "name", limits.name);
  const slug = useFormField(form, "slug");
  const take = (address: string) => {
    form.setValue("slug", address);
    form.formProps.onSubmit();
  };
  return (
    <form {...form.formProps} className="grid gap-5 py-5">
      {needsName ? (
        <TextField
          {...founderName}
          label={t("founder")}
          hint={t("founderHint")}
          autoComplete="name"
        />
      ) : null}
      <TextField
        {...name}
        label={t("name")}
        placeholder={t("nameExample")}
        autoComplete="organization"
      />
      <OrganizationAddress
        host={host}
        name={name.value}
        slug={slug.value ?? null}
        inputRef={slug.inputRef}
        error={slug.error}
        suggestion={suggestion}
        write={slug.onChange}
        take={take}
      />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button type="submit" variant="solid" disabled={form.isSending || isCreated}>
          {form.isSending ? t("creating") : t("create")}
        </Button>
        <FormFailure failure={form.failure} />
      </div>
    </form>
  );
}

/** The form for an organization, with a free address where the chosen one is taken. */
function useCreateOrganization(needsName: boolean) {
  const t = useTranslations("welcome");
  const trpc = useTRPC();
  const router = useRouter();
  const { idFor } = useOneId();
  const create = useMutation(trpc.organization.create.mutationOptions());
  const form = useAppForm<NewOrganization>({
    schema,
    defaultValues: { name: "", slug: null, ...(needsName ? { founderName: "" } : {}) },
    sentences: {
      founderName: { "text.empty": t("noFounder") },
      name: { "text.empty": t("noName") },
    },
    async send(fields) {
      const organization = await create.mutateAsync({ id: idFor("organization"), ...fields });
      router.push(`/${organization.slug}/admin/people`);
    },
    fieldOf: { slugTaken: "slug" },
  });
  const refused = problemIn(create.error);
  const suggestion = refused?.code === "slugTaken" ? String(refused.values.suggestion) : null;
  return { form, suggestion, isCreated: create.isSuccess };
}

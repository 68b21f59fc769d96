import type { ComponentProps, ReactNode } from "react";

const control =
  "w-full rounded border border-line-strong bg-paper px-3 text-ink placeholder:text-ink-3 focus-visible:border-forward aria-invalid:border-risk";

type FieldProps = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
};

/** A label, what it labels, a hint, and what is wrong with it, tied together for screen readers. */
function Field({ id, label, hint, error, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {children}
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-ink-3">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} role="alert" className="text-sm font-medium text-risk">
          {error}
        </p>
      ) : null}
    </div>
  );
}

const described = ({ id, hint, error }: FieldProps) => ({
  id,
  "aria-invalid": error ? true : undefined,
  "aria-describedby":
    [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined,
});

/** Parts what is said about a control from what the control itself takes. */
function parted<Control extends { className?: string | undefined }>({
  id,
  label,
  hint,
  error,
  className = "",
  ...own
}: FieldProps & Control) {
  const field = { id, label, hint, error };
  return { field, className, own: { ...own, ...described(field) } };
}

export function TextField(props: FieldProps & Omit<ComponentProps<"input">, "id">) {
  const { field, className, own } = parted(props);
  return (
    <Field {...field}>
      <input dir="auto" className={`${control} h-11 ${className}`} {...own} />
    </Field>
  );
}

export function TextArea(props: FieldProps & Omit<ComponentProps<"textarea">, "id">) {
  const { field, className, own } = parted(props);
  return (
    <Field {...field}>
      <textarea dir="auto" className={`${control} py-2 ${className}`} {...own} />
    </Field>
  );
}

export function SelectField(props: FieldProps & Omit<ComponentProps<"select">, "id">) {
  const { field, className, own } = parted(props);
  return (
    <Field {...field}>
      <select className={`${control} h-11 ${className}`} {...own} />
    </Field>
  );
}

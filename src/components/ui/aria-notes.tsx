import { FieldError, Text } from "react-aria-components/TextField";
import type { FieldTexts } from "./field";
import { errorClass, hintClass } from "./field-notes";

/** The hint and the error of a control of react-aria, which links them to it for screen readers. */
export const AriaNotes = ({ hint, error }: Pick<FieldTexts, "hint" | "error">) => (
  <>
    {hint ? (
      <Text slot="description" elementType="div" className={hintClass}>
        {hint}
      </Text>
    ) : null}
    <FieldError elementType="div" className={errorClass}>
      <span role="alert">{error}</span>
    </FieldError>
  </>
);
